import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writePolicies } from '../../src/build/deploy/steps.ts';
import { BuiltPages } from '../../src/outputs/built/pages.ts';
import type { Step } from '../../src/outputs/built/step.ts';
import { EDITIONS } from '../../src/model/editions.ts';

const root = mkdtempSync(join(tmpdir(), 'finish-'));
afterAll(() => rmSync(root, { recursive: true }));

const PAGE =
	'<!doctype html><html><head><meta charset="utf-8"><title>甲</title></head><body>乙</body></html>';
const files = {
	cover: join(root, 'index.html'),
	traditional: join(root, 'hant/index.html'),
	given: join(root, 'google0123.html'),
};
mkdirSync(join(root, 'hant'));
for (const file of Object.values(files)) writeFileSync(file, PAGE);
writeFileSync(files.given, 'google-site-verification: google0123.html');

const [written, traditional] = EDITIONS.map((edition) => new BuiltPages(edition));
if (!written || !traditional) throw new Error('two editions');
const given = new Set([files.given]);
const editions = [written, traditional];
for (const pages of editions) pages.place('/f/', root, given);
const silent = {} as Parameters<Step>[1];

describe('the last steps of a build', () => {
	it('know where each edition is', () => {
		expect(editions.map(({ home }) => home)).toEqual(['/f/', '/f/hant/']);
		expect(written.files()).toEqual([files.cover]);
		expect(traditional.files()).toEqual([files.traditional]);
	});

	it('make the changes that were asked for, in their order, and leave what was given as it is', async () => {
		written.edit((html, path) => html.replace('乙', `丙${path}`));
		written.edit((html) => html.replace('丙', '丁'));
		for (const pages of editions) pages.write();
		await writePolicies(
			{
				root,
				base: '/f/',
				home: 'https://example.org/f/',
				preview: false,
				sourceDate: undefined,
				pdf: undefined,
				given,
				editions,
			},
			silent,
		);
		expect(readFileSync(files.cover, 'utf8')).toMatch(/Content-Security-Policy.*<body>丁</s);
		expect(readFileSync(files.traditional, 'utf8')).toMatch(/Content-Security-Policy.*<body>乙</s);
		expect(readFileSync(files.given, 'utf8')).toBe('google-site-verification: google0123.html');
	});
});
