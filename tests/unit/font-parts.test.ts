import { describe, expect, it } from 'vitest';
import { rename } from '../../src/build/fonts/write.ts';
import { FontGroups } from '../../src/build/fonts/groups.ts';
import { divide } from '../../src/build/fonts/parts.ts';
import { FACES, type Face, fontFaceCss } from '../../src/theme/faces.ts';

const [serif, sans] = ['serif', 'sans'].map((wanted) => FACES.find(({ name }) => name === wanted)) as [
	Face,
	Face,
];

type Page = { path: string; drawn: string; opened: string; whole: boolean };
const page = (path: string, drawn: string, opened = '', whole = false): Page => ({
	path,
	drawn,
	opened,
	whole,
});

/** Han characters, so many from the first. */
const han = (first: number, count: number) =>
	Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + first + index)).join('');
const chapters = (...texts: string[]) => texts.map((text, index) => page(`chapters/${index}/`, text));

function divided(face: Face, pages: Page[]) {
	const groups = new FontGroups(pages.map(({ path }) => path).filter((path) => path.startsWith('chapters/')));
	const set = (text: string) => new Map(FACES.map(({ name }) => [name, new Set(text)]));
	for (const { path, drawn, opened, whole } of pages)
		groups.add(groups.of(path, whole), { drawn: set(drawn), opened: set(opened) });
	return divide(face, groups.all).map((part) => ({
		...part,
		asking: pages.filter(({ path, whole }) => part.groups.includes(groups.of(path, whole))),
	}));
}

const parts = (face: Face, pages: Page[]) =>
	divided(face, pages).map(
		({ named, asking, chars }) =>
			`${named || 'all'} ${asking.map(({ path }) => path.split('/').at(-2) ?? path).join()}: ${chars.size}`,
	);

describe('the files of a face', () => {
	it('hold in common what three chapters draw, or two of the first three', () => {
		const [three, early, late] = [han(0, 20), han(100, 30), han(200, 40)];
		const own = (index: number) => han(1000 * (index + 1), 50);
		const pages = chapters(
			three + own(0),
			three + early + own(1),
			early + own(2),
			three + late + own(3),
			late + own(4),
		);
		expect(parts(serif, pages)).toEqual([
			'all 0,1,2,3,4: 50',
			'-own 0: 50',
			'-own 1: 50',
			'-own 2: 50',
			'-own 3: 90',
			'-own 4: 90',
		]);
	});

	it('hold in common what the first chapter and another draw, in a face whose glyphs weigh little', () => {
		const both = han(0, 20);
		const pages = chapters(both + han(1000, 50), han(2000, 50), han(3000, 50), both + han(4000, 50));
		expect(parts(serif, pages)).toContain('-own 3: 70');
		expect(parts(sans, pages)).toContain('-own 3: 50');
	});

	it('keep all punctuation in one, whoever draws it', () => {
		const pages = [page('', `”。${han(0, 50)}`), ...chapters(`“${han(100, 50)}`), page('about/', '《', '》')];
		expect([...(divided(serif, pages)[0]?.chars ?? [])].sort().join('')).toBe('“”。《》');
	});

	it('stand apart for the cover, all other pages, closed panels, and a document with files of its own', () => {
		const pages = [
			page('', han(0, 50), han(400, 30)),
			...chapters(han(100, 50)),
			page('about/', han(200, 50)),
			page('stats/', han(300, 50), han(400, 40)),
			page('print/', han(0, 200), '', true),
		];
		expect(parts(serif, pages)).toEqual([
			'-own 0: 50',
			'-own : 50',
			'-own about,stats: 100',
			'-panel ,0,about,stats: 40',
			'-whole print: 200',
		]);
	});

	it('are not made for a handful of characters', () => {
		expect(parts(serif, chapters(han(0, 50), han(100, 11)))).toEqual(['all 0,1: 11', '-own 0: 50']);
	});

	it('do not become more with every chapter of a long feature', () => {
		const many = chapters(...Array.from({ length: 1000 }, (_, index) => han(20 * index, 20)));
		expect(divided(serif, many).length).toBe(12);
	});
});

it('pages get the names of their files and ask for no others', () => {
	const href = (path: string) => `/${path}`;
	const html = `<style>${fontFaceCss(href)}</style>`;
	const named = rename(
		html,
		href,
		new Map([
			['_fonts/serif.woff2', '_fonts/serif.1.woff2'],
			['_fonts/serif-own.woff2', '_fonts/serif-own.2.woff2'],
		]),
	);
	expect(named.match(/_fonts\/[\w.-]+/g)).toEqual(['_fonts/serif.1.woff2', '_fonts/serif-own.2.woff2']);
	expect(fontFaceCss((path) => path, true)).not.toContain('Own');
});
