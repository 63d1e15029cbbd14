import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hostRules } from '../../src/build/redirects/rules.ts';
import { formerSlugs, readRedirects } from '../../src/build/redirects/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'redirects-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (text: string) => writeFileSync(join(folder, 'redirects.yaml'), text);

it('a feature without the file has none', () => {
	expect(readRedirects(folder)).toEqual([]);
});

it('rules stand below the base; the cover is written /', () => {
	write('redirects:\n  - { from: chapters/jiu/, to: chapters/xin/ }\n  - { from: hi/, to: / }\n');
	const rows = readRedirects(folder);
	expect(hostRules(rows, ['/f/'])).toBe('/f/chapters/jiu/ /f/chapters/xin/ 301\n/f/hi/ /f/ 301\n');
	expect(hostRules(rows, ['/'])).toBe('/chapters/jiu/ /chapters/xin/ 301\n/hi/ / 301\n');
	expect([...formerSlugs(rows)]).toEqual([['xin', 'jiu']]);
});

it('a file with a mistake waits for the pre-flight', () => {
	write('redirects:\n  - from: a b\n');
	expect(readRedirects(folder)).toEqual([]);
});
