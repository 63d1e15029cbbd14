import { describe, expect, it } from 'vitest';
import { jsonLd, withPictures } from '../../src/components/head/json-ld.ts';
import type { Stat } from '../../src/model/ledger.ts';
import {
	chapterStructuredData,
	coverStructuredData,
	statStructuredData,
	statsStructuredData,
} from '../../src/components/head/structured-data.ts';
import type { Feature } from '../../src/model/schema/feature.ts';

const absolute = (path: string) => `https://example.org/f/${path}`;
const feature = {
	title: { text: '书名', lines: ['书名'] },
	short: '书',
	compiled: '2026-01-02',
	source: { title: '原文' },
	licence: { text: '文', data: '数' },
} as Feature;
const context = { feature, absolute };
const chapter = { path: 'chapters/a/', number: 1, ordinal: '第一章', title: { text: '开门' } };
const changes = { modified: '2026-01-03', corrections: [] };
const parse = (nodes: readonly object[]) => JSON.parse(jsonLd(nodes))['@graph'];

describe('the script', () => {
	it('cannot be ended by a title', () => {
		const text = jsonLd([{ '@type': 'Thing', name: '</script><script>alert(1)//' }]);
		expect(text).not.toContain('<');
		expect(JSON.parse(text)['@graph'][0].name).toBe('</script><script>alert(1)//');
	});

	it('leaves out what has no value, at any depth', () => {
		expect(
			parse([{ a: '', b: undefined, c: [], d: { e: undefined }, f: 0, g: false, h: ['', 'x'] }]),
		).toEqual([{ f: 0, g: false, h: ['x'] }]);
	});
});

describe('articles', () => {
	it('the cover has its chapters as parts, the chapter is a part of it', () => {
		const [cover] = parse(
			coverStructuredData(context, { chapters: [chapter], description: '说', ...changes }),
		);
		const [part, crumbs] = parse(chapterStructuredData(context, { chapter, description: '说', ...changes }));
		expect(cover.hasPart).toEqual([
			{
				'@type': 'NewsArticle',
				'@id': part['@id'],
				url: part.url,
				name: part.headline,
				position: part.position,
			},
		]);
		expect(part.isPartOf['@id']).toBe(cover['@id']);
		expect(crumbs.itemListElement.map(({ name }: { name: string }) => name)).toEqual(['书', '第一章 开门']);
		expect(cover).toMatchObject({ dateCreated: '2026-01-02', dateModified: '2026-01-03' });
	});

	it('name an author and a publisher only where they are configured, and no date of publication', () => {
		const page = { chapters: [], description: '说', ...changes };
		expect(Object.keys(parse(coverStructuredData(context, page))[0])).not.toEqual(
			expect.arrayContaining(['author']),
		);
		const named = { ...context, feature: { ...feature, byline: '某人', organiser: '某社' } };
		const [cover] = parse(coverStructuredData(named, page));
		expect(cover.author.name).toBe('某人');
		expect(cover.publisher.name).toBe('某社');
		expect(jsonLd(coverStructuredData(named, page))).not.toMatch(/datePublished|wordCount/);
	});

	it('tell their corrections', () => {
		const correction = { id: 'c', date: '2026-01-03', chapter: 'a', was: '甲', now: '乙' };
		const [part] = parse(
			chapterStructuredData(context, {
				chapter,
				description: '说',
				modified: '2026-01-03',
				corrections: [correction],
			}),
		);
		expect(part.correction).toEqual([
			{
				'@type': 'CorrectionComment',
				url: 'https://example.org/f/about/#correction-c',
				dateCreated: '2026-01-03',
				text: '原为“甲”，现为“乙”。',
			},
		]);
	});
});

describe('data', () => {
	const stat = {
		id: 'jie',
		label: '接报警',
		value: '22.0',
		unit: '%',
		period: '2019年',
		change: { direction: 'down', base: '同比' },
	} as Stat;

	it('the ledger is a data set with two files', () => {
		const [set] = parse(
			statsStructuredData(context, { labels: ['甲', '甲', '乙'], description: '说', ...changes }),
		);
		expect(set).toMatchObject({ variableMeasured: ['甲', '乙'], license: { name: '数' } });
		expect(set.distribution.map((file: { contentUrl: string }) => file.contentUrl)).toEqual([
			'https://example.org/f/stats.csv',
			'https://example.org/f/stats.json',
		]);
		expect(set).not.toHaveProperty('temporalCoverage');
	});

	it.each([
		['2019年', '2019'],
		['2019年4月', '2019-04'],
		['截至目前', undefined],
		['unstated', undefined],
	])('a stat of %s covers %s', (period, covers) => {
		const page = { stat: { ...stat, period }, path: 'stats/jie/', description: '说', ...changes };
		const [node] = parse(statStructuredData(context, page));
		expect(node.temporalCoverage).toBe(covers);
		expect(node.isPartOf).toEqual({ '@id': 'https://example.org/f/stats/' });
		expect(node.mainEntity).toEqual({
			'@type': 'PropertyValue',
			name: '接报警（同比下降）',
			value: '22.0',
			unitText: '%',
		});
	});
});

describe('pictures', () => {
	const image = (path: string) => ({ path, width: 2, height: 1, type: 'image/png' });
	const cards = { wide: image('w.png'), square: image('s.png'), poster: image('p.png'), alt: '画' };
	const nodes = chapterStructuredData(context, { chapter, description: '说', ...changes });

	it('stand for the article, not for the way to it', () => {
		const [part, crumbs] = parse(withPictures(nodes, cards, absolute));
		expect(part.image.map(({ url }: { url: string }) => url)).toEqual([
			'https://example.org/f/w.png',
			'https://example.org/f/s.png',
		]);
		expect(crumbs).not.toHaveProperty('image');
	});

	it('are left out where there are none', () => {
		expect(withPictures(nodes, undefined, absolute)).toBe(nodes);
	});
});
