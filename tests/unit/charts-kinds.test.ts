import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/charts/definitions.ts';

describe('the kinds', () => {
	const CHARTS_FOLDER = join(import.meta.dirname, '../../src/charts');

	const folders = readdirSync(CHARTS_FOLDER, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'shared')
		.map(({ name }) => name)
		.sort();
	const filesOf = (folder: string) => readdirSync(join(CHARTS_FOLDER, folder));

	it('are the folders', () => {
		expect(folders, 'src/charts/definitions.ts lists the folders').toEqual(Object.keys(KINDS).sort());
	});

	it.each(folders)('%s is whole', (folder) => {
		expect(filesOf(folder)).toEqual(expect.arrayContaining(['Page.astro', 'definition.ts', 'picture.ts']));
	});

	it.each(['page.css', 'print.css'])('have every %s of theirs in the list of that name', (name) => {
		const sheet = readFileSync(join(CHARTS_FOLDER, name), 'utf8');
		const listed = [...sheet.matchAll(/@import '(.*)';/g)].map((match) => match[1] ?? '');
		const own = folders.filter((folder) => filesOf(folder).includes(name));
		expect(
			listed.filter((file) => !file.startsWith('./shared/')).sort(),
			`src/charts/${name} lists the sheets`,
		).toEqual(own.map((folder) => `./${folder}/${name}`));
	});

	it.each(Object.entries(KINDS))('%s is what its records say', (kind, { schema }) => {
		expect(schema.shape.kind.value).toBe(kind);
	});
});
