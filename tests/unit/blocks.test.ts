import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockOf, BLOCKS } from '../../src/blocks/definitions.ts';

const FOLDER = join(import.meta.dirname, '../../src/blocks');
const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const viewOf = (block: string) => readFileSync(join(FOLDER, block.toLowerCase(), 'Block.astro'), 'utf8');

/** Names of the properties that a block's component declares; optional ones end in `?`. */
function propsOf(source: string): string[] {
	const body = /interface Props \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
	return [...body.matchAll(/^\t(\w+\??):/gm)].map((match) => match[1] ?? '');
}

describe('the closed registry', () => {
	it('has one folder for each definition and no other', () => {
		expect(folders.map(({ name }) => name).toSorted()).toEqual(
			Object.keys(BLOCKS)
				.map((name) => name.toLowerCase())
				.toSorted(),
		);
	});

	it.each(Object.entries(BLOCKS))('%s takes the attributes of its definition', (name, { attributes }) => {
		const declared = propsOf(viewOf(name));
		const defined = Object.entries(attributes).map(
			([attribute, { required }]) => attribute + (required ? '' : '?'),
		);
		expect(declared.toSorted()).toEqual(defined.toSorted());
	});

	it.each(Object.entries(BLOCKS))(
		'%s shows the words between its tags exactly where the definition has them',
		(name, { children }) => {
			expect(viewOf(name).includes('<slot')).toBe(children !== 'none');
		},
	);

	it.each(Object.entries(BLOCKS).filter(([, { place }]) => place === 'block'))(
		'%s, which stands between paragraphs, has an id, so that search finds it',
		(name, { id, attributes }) => {
			const ofRecord = attributes['id']?.refers !== undefined;
			expect(id !== undefined || ofRecord, 'an id in definition.ts').toBe(true);
			if (id) expect(viewOf(name), 'Block.astro takes its id').toMatch(/\banchor\b.*= Astro\.props/);
		},
	);

	it.each([
		['blocks.css', (file: string) => file.endsWith('.css') && file !== 'print.css'],
		['print.css', (file: string) => file === 'print.css'],
	] as const)('has every sheet of a block in %s', (list, isListed) => {
		const text = readFileSync(join(FOLDER, list), 'utf8');
		const listed = [...text.matchAll(/@import '(.*)';/g)].map((match) => match[1] ?? '');
		const sheets = folders.flatMap(({ name }) =>
			readdirSync(join(FOLDER, name))
				.filter(isListed)
				.map((file) => `./${name}/${file}`),
		);
		expect(listed.toSorted(), `src/blocks/${list} lists the sheets`).toEqual(sheets.toSorted());
	});

	it('knows no names from the prototype', () => {
		expect(['Stat', 'Chart'].every(blockOf)).toBe(true);
		expect(['stat', 'toString', 'constructor', '__proto__', '', null].some(blockOf)).toBe(false);
	});
});
