import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/charts/definitions.ts';

describe('the kinds', () => {
	const CHARTS_FOLDER = join(import.meta.dirname, '../../src/charts');

	it('are the folders, each whole and named in the style sheet', () => {
		const folders = readdirSync(CHARTS_FOLDER, { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && entry.name !== 'shared')
			.map(({ name }) => name);
		expect(folders.sort()).toEqual(Object.keys(KINDS).sort());
		const sheet = readFileSync(join(CHARTS_FOLDER, 'page.css'), 'utf8');
		for (const folder of folders) {
			const files = readdirSync(join(CHARTS_FOLDER, folder)).sort();
			expect(files, folder).toEqual(expect.arrayContaining(['Page.astro', 'definition.ts', 'picture.ts']));
			expect(sheet.includes(`./${folder}/page.css`), folder).toBe(files.includes('page.css'));
		}
	});

	it.each(Object.entries(KINDS))('%s is what its records say', (kind, { schema }) => {
		expect(schema.shape.kind.value).toBe(kind);
	});
});
