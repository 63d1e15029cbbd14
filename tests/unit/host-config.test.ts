import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caddyConfig } from '../../src/build/deploy/caddy.ts';
import { hostHeaders } from '../../src/build/deploy/host-headers.ts';
import { nginxConfig } from '../../src/build/deploy/nginx.ts';
import { FOLDERS, headersOf, RULES, ruleOf } from '../../src/build/deploy/rules.ts';
import { EXAMPLE } from '../../src/build/deploy/server.ts';
import { headersAt, readHostHeaders } from '../support/host-headers.ts';

const FILES = [
	'index.html',
	'404.html',
	'chapters/a/index.html',
	'_assets/a.00000000.js',
	'charts/a.00000000.svg',
	'sw.js',
	'stats.csv',
	'feed.xml',
	'hant/index.html',
	'hant/chapters/a/index.html',
	'hant/_fonts/a.00000000.woff2',
	'hant/sw.js',
	'hant/stats.csv',
];

describe('configurations of servers', () => {
	it.each([
		['nginx.conf', nginxConfig(EXAMPLE)],
		['Caddyfile', caddyConfig(EXAMPLE)],
	])('deploy/%s is what the table makes: else run `npm run -s host-config`', (file, made) => {
		expect(readFileSync(`deploy/${file}`, 'utf8').trimEnd()).toBe(made.trimEnd());
	});

	it.each(['/', '/features/books/'])('_headers says what the table says: %s', (base) => {
		const blocks = readHostHeaders(hostHeaders(FILES, base));
		for (const file of FILES) {
			const path = file.replace(/(^|\/)index\.html$/, '$1');
			const table = Object.entries(headersOf(path)).map(([name, value]) => [name.toLowerCase(), value]);
			expect(headersAt(blocks, base + path), path).toEqual(Object.fromEntries(table));
		}
		expect(headersAt(blocks, `${base}no/such/`)['cache-control']).toBeUndefined();
	});

	it('hold the base and the name of the host', () => {
		const server = { ...EXAMPLE, base: '/a.b/', name: 'news.test' };
		expect(nginxConfig(server)).toContain('"~^/a\\.b/(?:hant/)?_fonts/"');
		expect(nginxConfig(server)).toContain('location /a.b/ {');
		expect(caddyConfig(server)).toContain('uri strip_prefix /a.b\n');
		expect(caddyConfig(server)).toMatch(/^news\.test \{$/m);
	});

	it('switch.sh takes the hashed files of all editions along', () => {
		const [, named = ''] = /^hashed="([^"]*)"$/m.exec(readFileSync('deploy/switch.sh', 'utf8')) ?? [];
		const hashed = ['_assets', '_fonts', 'cards', 'charts'];
		expect(named.split(' ')).toEqual(
			['', ...FOLDERS].flatMap((folder) => hashed.map((name) => folder + name)),
		);
	});

	it('say of no path two things', () => {
		for (const { paths = [] } of RULES)
			for (const path of paths) expect(ruleOf(path.replace('*', 'x'))?.paths, path).toContain(path);
		expect(ruleOf('unknown.txt')).toBeUndefined();
		expect(Object.values(headersOf('')).join('\n')).not.toContain('\n\n');
	});
});
