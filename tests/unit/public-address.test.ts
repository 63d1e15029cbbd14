import { describe, expect, it } from 'vitest';
import { addressProblem, baseProblem } from '../../src/build/public-address.ts';

describe('an address to publish under', () => {
	it.each([
		[undefined, '没有设置 SITE_URL'],
		['', '没有设置 SITE_URL'],
		['  ', '没有设置 SITE_URL'],
		['example.org', '不是网址'],
		['http://example.org', '要以 https:// 开头'],
		['ftp://example.org', '要以 https:// 开头'],
		['https://localhost', '读者打不开'],
		['https://localhost:4321', '读者打不开'],
		['https://a.localhost', '读者打不开'],
		['https://newsroom', '读者打不开'],
		['https://newsroom.local', '读者打不开'],
		['https://127.0.0.1', '读者打不开'],
		['https://192.0.2.7:8443', '读者打不开'],
		['https://0x7f.1', '读者打不开'],
		['https://[::1]', '读者打不开'],
		['https://example.org/features/', 'BASE_PATH'],
		['https://example.org/?a=b', 'BASE_PATH'],
		['https://me@example.org', 'BASE_PATH'],
	])('is not %s', (site, why) => {
		expect(addressProblem(site)).toContain(why);
	});

	it.each([
		'https://example.org',
		'https://news.example.org/',
		'https://例子.中国',
		'https://example.org:8443',
	])('is %s', (site) => {
		expect(addressProblem(site)).toBeUndefined();
	});
});

describe('a folder of the host', () => {
	it.each(['', '/', '/features/pingan/', 'features/pingan', '/a.b/c-d_e/', '/~us/2026', '//a/'])(
		'is %j',
		(base) => {
			expect(baseProblem(base)).toBeUndefined();
		},
	);

	it.each([
		'/专题/',
		'/a b/',
		'/%E4%B8%93/',
		'/a?b/',
		'/a#b/',
		'/a"b/',
		'/a//b/',
		'\\a',
		'https://example.org/',
		' ',
	])('is not %j', (base) => {
		expect(baseProblem(base)).toMatch(/^BASE_PATH 写作 .*只能用英文字母/);
	});

	it.each(['/../x/', '..', '/a/./b/', './'])('does not lead about: %s', (base) => {
		expect(baseProblem(base)).toContain('不能有 . 或 ..');
	});
});
