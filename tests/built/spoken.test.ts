import { describe, expect, it } from 'vitest';
import { numbersIn, parseChineseNumeral } from '../../src/model/numerals.ts';
import { sentencesOf } from '../../src/model/sentence.ts';
import { spoken } from '../../src/reader/listen/speech/spoken.ts';
import { OUTPUTS } from '../support/outputs.ts';
import { passages } from './passages.ts';
import { readSite } from './site.ts';

/** Digits that a voice would be left to say by itself; those of a name in letters stay. */
const LEFT = /(?:^|[^A-Za-z\d._/:#?=&-])[0-9０-９]+(?![A-Za-z\d])/;
/** A number of a plain quantity: no sign, share, date or place of another number beside it. */
const PLAIN =
	/(^|[^\d.,:：/／+−–—~～A-Za-z-])(\d+(?:\.\d+)?)(?=[^\d.,:：/／+−–—~～%‰A-Za-z万亿年月日号-]|$)/g;

const value = (said: string): number | null => {
	const [whole = '', fraction] = said.split('点');
	const number = parseChineseNumeral(whole);
	if (fraction === undefined || number === null) return number;
	const digits = parseChineseNumeral(`一${fraction}`);
	return digits === null ? null : Number(`${number}.${String(digits).slice(1)}`);
};

describe.each(OUTPUTS)('numbers as a voice says them: $title', (output) => {
	const { pages } = readSite(output);
	const texts = pages
		.filter(({ path }) => path === '' || path === 'stats/' || path.startsWith('chapters/'))
		.flatMap((page) => passages(page))
		.map(({ text }) => text)
		// Addresses and names of files are not read.
		.filter((text) => !/:\/\/|^[\x21-\x7e]+$/.test(text));
	const sentences = [...new Set(texts.flatMap(sentencesOf))].filter((text) => /\d/.test(text));

	it('no digit is left', () => {
		expect(sentences.length).toBeGreaterThan(20);
		const left = sentences.flatMap((seen) =>
			(['hans', 'hant'] as const)
				.map((script) => spoken(seen, script))
				.filter((said) => LEFT.test(said))
				.map((said) => `${seen} → ${said}`),
		);
		expect(left).toEqual([]);
	});

	it('the value of each plain number comes back', () => {
		let count = 0;
		const wrong = sentences.flatMap((seen) =>
			[...seen.matchAll(PLAIN)].flatMap(([, , digits = '']) => {
				// The parser knows no 亿.
				if (Number(digits) >= 1e8) return [];
				const said = spoken(`有${digits}个`, 'hans').slice(1, -1);
				count++;
				return value(said) === Number(digits) && numbersIn(digits)[0] === Number(digits)
					? []
					: [`${digits} → ${said}`];
			}),
		);
		expect(count).toBeGreaterThan(20);
		expect(wrong).toEqual([]);
	});
});
