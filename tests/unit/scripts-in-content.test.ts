import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentCopy } from '../support/content-copy.ts';

const { folder, messages } = contentCopy('small');
const chapter = join(folder, 'chapters', '02-guanmen.mdx');
const feature = join(folder, 'feature.yaml');

describe('a manuscript that would run script stops the build', () => {
	it.each([
		['<script>alert(1)</script>', '没有 <script> 这种块'],
		['字<script src="https://evil.test/x.js"></script>字', '没有 <script> 这种块'],
		['<img src="x" onerror="alert(1)" />', '没有 <img> 这种块'],
		['<svg onload="alert(1)" />', '没有 <svg> 这种块'],
		['<iframe srcdoc="<script>alert(1)</script>" />', '没有 <iframe> 这种块'],
		['<style>{`p { color: red }`}</style>', '没有 <style> 这种块'],
		['<a href="javascript:alert(1)">字</a>', '没有 <a> 这种块'],
		['<Stat id="wanshang" onclick="alert(1)" />', '<Stat>：不认识'],
		['<Stat id="wanshang" style="color:red" />', '<Stat>：不认识'],
		['<Stat {...{ onclick: "alert(1)" }} />', ''],
		['<Stat id={alert(1)} />', 'id 只能是引号里的文字'],
		['{alert(1)}', '正文里不能写代码'],
		['{globalThis.process.exit(1)}', '正文里不能写代码'],
		["import fs from 'node:fs'", '正文里不能写代码'],
		['export const a = fetch("https://evil.test/")', '正文里不能写代码'],
		['<!-- <script>alert(1)</script> -->', ''],
		['[字](javascript:alert(1))', '链接不能写到 javascript:alert(1'],
		['[字](<JavaScript:alert(1)>)', '链接不能写到 JavaScript:alert(1'],
		['[字](&#106;avascript:alert%281%29)', '链接不能写到 javascript:'],
		['[字](java&Tab;script:alert%281%29)', '链接不能写到 java'],
		['[字](data:text/html,x)', '链接不能写到 data:'],
		['[字][1]\n\n[1]: vbscript:x', '链接不能写到 vbscript:x'],
		['![字](javascript:alert(1))', '图片不能用 ![]() 写'],
	])('%s', (text, message) => {
		appendFileSync(chapter, `\n${text}\n`);
		const found = messages();
		expect(found.length).toBeGreaterThan(0);
		expect(found.join('\n')).toContain(message);
		expect(found.join('\n')).toContain('chapters/02-guanmen.mdx');
	});

	it.each([
		'[字](https://example.org/a:b)',
		'[字](#p1)',
		'[字](/stats/)',
		'[字](../a:b/)',
		'[字](mailto:a@example.org)',
	])('%s does not', (text) => {
		appendFileSync(chapter, `\n${text}\n`);
		expect(messages()).toEqual([]);
	});
});

describe('data that would run script stops the build', () => {
	it.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', '//evil.test/', 'vbscript:x'])(
		'a link to %s',
		(url) => {
			appendFileSync(feature, `related:\n  - title: 字\n    url: "${url}"\n`);
			expect(messages().join('\n')).toContain('要写完整网址，以 https:// 开头');
		},
	);

	it.each(['javascript:alert(1)', 'https://evil.test/', '//evil.test/'])(
		'an address that moves to %s',
		(to) => {
			writeFileSync(join(folder, 'redirects.yaml'), `- from: chapters/a/\n  to: "${to}"\n`);
			expect(messages().length).toBeGreaterThan(0);
		},
	);

	it('a short name or an id that is markup', () => {
		const terms = join(folder, 'terms.yaml');
		writeFileSync(terms, readFileSync(terms, 'utf8').replace('id: zaoshi', `id: '"><script>'`));
		expect(messages().join('\n')).toContain('只能用小写字母、数字和连字符');
	});
});
