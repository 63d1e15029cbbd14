import { create } from 'fontkit';
import type { Check, Finding } from '../check.ts';
import { type Glyphs, glyphsOf } from '../../../src/build/fonts/glyphs.ts';
import { FACES } from '../../../src/theme/faces.ts';

/** More unused glyphs than this are bytes that nobody reads. */
const UNUSED = 0.05;
const FILE = /^_fonts\/([a-z-]+?)(-own|-panel|-whole)?\.[0-9a-f]+\.woff2/;

/** A page, what it sets in which face, and the font files that its style sheet names. */
type Needs = Glyphs & { where: string; files: { file: string; face: string; ending: string }[] };
type Held = (file: string) => Set<string>;

function filesIn(html: string): Needs['files'] {
	return [...html.matchAll(/@font-face\{[^}]*\}/g)].flatMap(([rule]) => {
		const [file = '', face = '', ending = ''] = FILE.exec(/_fonts\/.*/.exec(rule)?.[0] ?? '') ?? [];
		return face ? [{ file, face, ending }] : [];
	});
}

function lacking({ where, files, drawn, opened }: Needs, held: Held): Finding[] {
	return FACES.flatMap(({ name }) => {
		const own = files.filter(({ face }) => face === name);
		// What is closed may look into a file more than the page itself.
		const open = own.filter(({ ending }) => ending !== '-panel');
		const lacks = (chars: Set<string> | undefined, within: typeof own) =>
			[...(chars ?? [])].filter(
				(char) => !/[\s\u200b]/.test(char) && !within.some(({ file }) => held(file).has(char)),
			);
		const missing = new Set([...lacks(drawn.get(name), open), ...lacks(opened.get(name), own)]);
		return missing.size > 0 ? [{ where, message: `${name} lacks ${[...missing].join('')}` }] : [];
	});
}

/** What a file holds and no page that names it has in its face. */
function unused(file: string, pages: Needs[], held: Held): Finding[] {
	const idle = new Set([...held(file)].filter((char) => !/\s|\uffff/.test(char)));
	const limit = idle.size * UNUSED;
	const message = ` of ${idle.size} glyphs unused`;
	for (const { files, drawn, opened } of pages) {
		const face = files.find((named) => named.file === file)?.face ?? '';
		for (const chars of [drawn.get(face), opened.get(face)]) chars?.forEach((char) => idle.delete(char));
	}
	return idle.size > limit ? [{ where: file, message: idle.size + message }] : [];
}

export const glyphs: Check = {
	title: 'every page finds the characters of its text in its faces, and their files hold hardly any other',
	run: ({ pages, files, bytes }) => {
		const needs = pages
			.filter(({ html }) => html.includes('@font-face'))
			.map(({ file, html }) => ({ where: file, files: filesIn(html), ...glyphsOf(html, FACES) }));
		const read = new Map<string, Set<string>>();
		const held = (file: string) => {
			const chars = read.get(file) ?? new Set(files.has(file) ? charactersOf(bytes(file)) : []);
			read.set(file, chars);
			return chars;
		};
		return [
			...(needs.length > 0 ? [] : [{ where: '_fonts', message: 'no page names a file' }]),
			...needs.flatMap((page) => lacking(page, held)),
			...[...files].filter((file) => FILE.test(file)).flatMap((file) => unused(file, needs, held)),
		];
	},
};

function charactersOf(file: Buffer): string[] {
	const font = create(file);
	return ('characterSet' in font ? font.characterSet : []).map((code) => String.fromCodePoint(code));
}
