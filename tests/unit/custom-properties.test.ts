import { globSync, readFileSync } from 'node:fs';
import { generate, parse, walk } from 'css-tree';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/theme/colours.ts';

/** Custom properties that a sheet sets, and those that it takes without a value to fall back on. */
function customProperties(css: string): { set: string[]; taken: string[] } {
	const set: string[] = [];
	const taken: string[] = [];
	walk(parse(css, { parseCustomProperty: true }), (node) => {
		if (node.type === 'Declaration' && node.property.startsWith('--')) set.push(node.property);
		if (node.type !== 'Function' || node.name !== 'var') return;
		const [name, ...fallback] = node.children.toArray();
		if (name && fallback.length === 0) taken.push(generate(name));
	});
	return { set, taken };
}

const read = (pattern: string) =>
	globSync(pattern).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('what a style sheet takes is set somewhere', () => {
	const sheets = read('src/**/*.css').map(({ file, text }) => ({ file, ...customProperties(text) }));
	// Components and scripts set some as well, in `style` and by `setProperty`.
	const scripted = read('src/**/*.{astro,ts}').flatMap(({ text }) => text.match(/--[a-z][\w-]*/g) ?? []);
	const names = [
		...Object.keys(COLOURS).map((name) => `--${name}`),
		...sheets.flatMap(({ set }) => set),
		...scripted,
	];
	// A name that a script puts together ends with a hyphen.
	const isKnown = (name: string) =>
		names.some((known) => known === name || (known.endsWith('-') && name.startsWith(known)));

	it('as it is', () => {
		expect(sheets.length).toBeGreaterThan(0);
		const unknown = sheets.flatMap(({ file, taken }) =>
			taken.filter((name) => !isKnown(name)).map((name) => `${file}: ${name}`),
		);
		expect(unknown).toEqual([]);
	});

	it('what is misspelt is found, and a value to fall back on does', () => {
		const css = 'a { --b: 1px; color: var(--mutde); inset: var(--b) calc(1px + var(--c, 2px)) }';
		expect(customProperties(css)).toEqual({ set: ['--b'], taken: ['--mutde', '--b'] });
	});
});
