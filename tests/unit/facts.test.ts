import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../src/build/content/read.ts';
import { factPlaces } from '../../src/model/checks/facts.ts';

/** Codes of the editors' brief. */
const numbered = (letter: string, count: number): string[] =>
	Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
const BRIEF = [
	...numbered('I', 3),
	...numbered('A', 11),
	'A3b',
	...numbered('B', 9),
	...numbered('C', 6),
	...numbered('D', 5),
];

/** The place each group of facts belongs to, by its number in the feature. */
const HOME: Record<string, number> = { I: 0, A: 1, B: 2, C: 3, D: 4 };

const { source } = readContent(join(import.meta.dirname, '../../content'));
const places = source ? factPlaces(source) : new Map<string, string[]>();

it('every fact of the brief is told, and no other', () => {
	console.log([...places].map(([code, slugs]) => `${code} → ${slugs.join('、') || '—'}`).join('\n'));
	expect([...places.keys()].toSorted()).toEqual(BRIEF.toSorted());
	expect([...places].filter(([, slugs]) => slugs.length === 0)).toEqual([]);
});

it('every fact is told in its own chapter; D5, the ending, in the close', () => {
	const slugs = ['intro', ...(source?.chapters ?? []).map(({ slug }) => slug)];
	for (const code of BRIEF) {
		const home = code === 'D5' ? 'close' : slugs[HOME[code.charAt(0)] ?? -1];
		expect(places.get(code), code).toContain(home);
	}
});
