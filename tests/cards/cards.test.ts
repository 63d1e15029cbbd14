import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type FormatName, FORMATS } from '../../src/pictures/cards/formats.ts';
import { drawBookCover } from '../../src/pictures/cards/book-cover.ts';
import { drawCard } from '../../src/pictures/cards/sets.ts';
import { type Drawing, svgOf } from '../../src/pictures/sheet.ts';
import type { CardFacts } from '../../src/pictures/cards/facts.ts';
import { factsOf } from '../support/card-facts.ts';
import { misplaced } from '../support/text-places.ts';

const real = factsOf('content');
const second = factsOf('tests/fixtures/second');
const formats = Object.keys(FORMATS) as FormatName[];

const LONG =
	'门前的自行车“比书还难”找到自己的位置，<管车的人>于是在〇号车辙上 & 每一块砖上都用粉笔写上了名字，一共写了六十个字整';
const big = second.stat('guancang');
const wordy = second.stat('huanche');
const computed = { ...real.stat('anquangan-2018'), line: LONG, label: LONG };
const [chapter, other] = real.scenes;
if (!chapter || !other) throw new Error('no chapters');

const extremes: [string, CardFacts][] = [
	['60 characters', { ...chapter, title: { text: LONG, lines: [LONG] }, stats: [big, wordy] }],
	[
		'60 characters by night',
		{ ...other, title: { text: LONG, lines: LONG.split('，') }, look: { ...other.look, hour: 'night' } },
	],
	[
		'a feature of 60 characters',
		{ ...chapter, feature: { ...chapter.feature, title: { text: LONG, lines: [LONG] } } },
	],
	['a long cover', { ...real.cover, title: { text: LONG, lines: [LONG] }, dek: LONG + LONG }],
	[
		'a Latin word',
		{
			...real.cover,
			title: { text: 'Donaudampfschifffahrtsgesellschaft', lines: ['Donaudampfschifffahrtsgesellschaft'] },
		},
	],
	['12 digits', second.stele(big)],
	['a long unit', second.stele(wordy)],
	['12 digits with a long unit', second.stele({ ...big, unit: wordy.unit, line: LONG })],
	['computed', real.stele(computed)],
	['four numbers', second.stele(big, wordy, second.stat('kaifang'), second.stat('yusan'))],
	['two with much to say', real.stele(computed, { ...big, label: LONG, line: LONG, id: 'b' })],
	[
		'four long numbers',
		second.stele(big, wordy, { ...big, id: 'b' }, { ...real.stat('anquangan-2018'), id: 'c' }),
	],
	['a long address', { ...chapter, url: `https://example.org/${'features/'.repeat(12)}` }],
	['a preview', { ...chapter, url: undefined }],
];

const luminance = ([r = 0, g = 0, b = 0]: number[]): number => {
	const [x = 0, y = 0, z = 0] = [r, g, b].map((value) =>
		value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
	);
	return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};

/** Texts whose ground comes too near to their colour on more than a star's worth of pixels. */
async function faint(drawing: Drawing): Promise<string[]> {
	const ground = svgOf({ ...drawing, words: '' });
	const { data, info } = await sharp(Buffer.from(ground)).raw().toBuffer({ resolveWithObject: true });
	return drawing.boxes.flatMap(({ text, x, y, width, height, color }) => {
		const ink = luminance([1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)));
		const ratios: number[] = [];
		for (let row = Math.floor(y); row < y + height; row += 3)
			for (let column = Math.floor(x); column < x + width; column += 3) {
				const at = (row * info.width + column) * info.channels;
				const other = luminance([...data.subarray(at, at + 3)]);
				ratios.push((Math.max(ink, other) + 0.05) / (Math.min(ink, other) + 0.05));
			}
		const low = ratios.sort((a, b) => a - b)[Math.floor(ratios.length * 0.01)] ?? 21;
		return low < 4.5 ? [`“${text}” ${low.toFixed(2)}`] : [];
	});
}

describe('nothing leaves a card, overlaps or fades', () => {
	it.each([
		...extremes,
		...[...real.all, ...second.all].map((facts): [string, CardFacts] => [facts.name, facts]),
	])('%s', async (_, facts) => {
		for (const format of formats) {
			const drawing = drawCard(facts, format);
			expect([format, ...misplaced(drawing)]).toEqual([format]);
			if (facts.kind === 'scene') expect([format, ...(await faint(drawing))]).toEqual([format]);
		}
	});

	it.each([
		['the real one', real.cover, '某人'],
		['no byline', second.cover, undefined],
		['long', { ...real.cover, title: { text: LONG, lines: [LONG] }, above: LONG.slice(0, 30) }, LONG],
		['by night', { ...real.cover, look: { ...other.look, hour: 'night' as const } }, '某人'],
	])('the cover of a book: %s', async (_, facts, byline) => {
		const drawing = drawBookCover({ ...facts, byline });
		expect(misplaced(drawing)).toEqual([]);
		expect(await faint(drawing)).toEqual([]);
	});

	it('shows a title in the central square of the wide card', () => {
		for (const { boxes, width, height } of [...real.scenes, ...second.scenes].map((facts) =>
			drawCard(facts, 'wide'),
		))
			for (const box of boxes) {
				expect(box.x).toBeGreaterThanOrEqual((width - height) / 2);
				expect(box.x + box.width).toBeLessThanOrEqual((width + height) / 2);
			}
	});

	it('says on a card all that a stele says', () => {
		const stat = real.stat('anquangan-2018');
		for (const format of formats) {
			const words = drawCard(real.stele(stat), format)
				.boxes.map(({ text }) => text)
				.join('');
			const parts = [
				stat.label,
				stat.value,
				stat.unit,
				'推算',
				stat.derivation?.formula ?? '',
				stat.periodText,
				stat.scopeText,
			];
			for (const part of [...parts, '据公开报道', real.cover.title.text]) expect(words).toContain(part);
		}
	});

	it('stops where everything together is too much', () => {
		const many = Array.from({ length: 6 }, (_, index) => ({
			...big,
			id: `n${index}`,
			label: LONG.repeat(3),
		}));
		expect(() => drawCard(second.stele(...many), 'wide')).toThrow(
			'tests/fixtures/second/stats.yaml 的 n0、n1、n2、n3、n4、n5 放不进一张卡片',
		);
	});

	it('stops at a character that the fonts lack, and says where it was typed', () => {
		const facts = { ...chapter, title: { text: '好消息😀', lines: ['好消息😀'] } };
		expect(() => drawCard(facts, 'wide')).toThrow(
			`${chapter.file} 的 title 里的“😀”，卡片字体没有这个字，换一个字`,
		);
		const label = real.stele({ ...real.stat('anquangan'), label: '𠮷野家' });
		expect(() => drawCard(label, 'square')).toThrow('content/stats.yaml 的 anquangan 的 label 里的“𠮷”');
	});
});
