import type { Changes } from '../../model/changes.ts';
import type { Feature } from '../../model/schema/feature.ts';
import { breadcrumbs, type Node } from './json-ld.ts';
import type { Stat } from '../../model/ledger.ts';

/** What every page knows. */
export type Context = { feature: Feature; absolute: (path: string) => string };

/** A chapter as the others name it. */
type ChapterName = { path: string; number: number; ordinal: string; title: { text: string } };

const LANGUAGE = 'zh-Hans';
const DATA = { path: 'stats/', name: '全部数据' };

/** The feature as a whole, with the chapters that its cover lists as parts; each chapter names the whole itself. */
export function coverStructuredData(
	context: Context,
	page: Changes & { chapters: ChapterName[]; description: string },
): Node[] {
	const { feature, absolute } = context;
	return [
		{
			...article(context, '', feature.title.text, page),
			dateCreated: feature.compiled,
			hasPart: page.chapters.map(({ path, number, title }) => ({
				'@type': 'NewsArticle',
				'@id': absolute(path),
				url: absolute(path),
				name: title.text,
				position: number,
			})),
		},
	];
}

/** One chapter, a part of the feature. */
export function chapterStructuredData(
	context: Context,
	page: Changes & { chapter: ChapterName; description: string },
): Node[] {
	const { feature, absolute } = context;
	const { path, number, ordinal, title } = page.chapter;
	return [
		{
			...article(context, path, title.text, page),
			position: number,
			isPartOf: {
				'@type': 'NewsArticle',
				'@id': absolute(''),
				url: absolute(''),
				name: feature.title.text,
			},
		},
		trail(context, { name: `${ordinal} ${title.text}`, path }),
	];
}

/** The ledger as a data set with its files (Google Search Central, Dataset). */
export function statsStructuredData(
	context: Context,
	page: Changes & { labels: string[]; description: string },
): Node[] {
	const { feature, absolute } = context;
	const file = (path: string, encodingFormat: string) => ({
		'@type': 'DataDownload',
		contentUrl: absolute(path),
		encodingFormat,
	});
	return [
		{
			'@type': 'Dataset',
			'@id': absolute(DATA.path),
			url: absolute(DATA.path),
			name: `《${feature.title.text}》${DATA.name}`,
			...shared(context, page),
			license: { '@type': 'CreativeWork', name: feature.licence.data },
			variableMeasured: [...new Set(page.labels)],
			distribution: [file('stats.csv', 'text/csv'), file('stats.json', 'application/json')],
		},
		trail(context, DATA),
	];
}

/** One stat on a page of its own, a piece of the data set. */
export function statStructuredData(
	context: Context,
	page: Changes & { stat: Stat; path: string; description: string },
): Node[] {
	const { absolute } = context;
	const { stat, path } = page;
	const way = stat.change
		? `（${stat.change.base}${{ up: '上升', down: '下降' }[stat.change.direction]}）`
		: '';
	return [
		{
			'@type': 'CreativeWork',
			'@id': absolute(path),
			url: absolute(path),
			name: stat.label,
			...shared(context, page),
			isPartOf: { '@id': absolute(DATA.path) },
			temporalCoverage: isoPeriod(stat.period),
			mainEntity: {
				'@type': 'PropertyValue',
				name: stat.label + way,
				value: stat.value,
				unitText: stat.unit,
			},
		},
		trail(context, DATA, { name: stat.label, path }),
	];
}

/** A page about the feature has nothing to say but where it lies. */
export function pageStructuredData(context: Context, page: { name: string; path: string }): Node[] {
	return [trail(context, page)];
}

function article(
	context: Context,
	path: string,
	headline: string,
	page: Changes & { description: string },
): Node {
	const url = context.absolute(path);
	return { '@type': 'NewsArticle', '@id': url, url, headline, ...shared(context, page) };
}

/**
 * What holds for all of it. Author and publisher only as configured; no `datePublished`, which nobody stated; no
 * `wordCount`, since Chinese text has no words to count.
 */
function shared(
	{ feature, absolute }: Context,
	{ description, modified, corrections }: Changes & { description: string },
) {
	return {
		description,
		inLanguage: LANGUAGE,
		isAccessibleForFree: true,
		dateModified: modified,
		author: feature.byline && { '@type': 'Person', name: feature.byline },
		publisher: feature.organiser && { '@type': 'Organization', name: feature.organiser },
		isBasedOn: { '@type': 'CreativeWork', name: feature.source.title },
		correction: corrections.map(({ id, date, was, now, reason = '' }) => ({
			'@type': 'CorrectionComment',
			url: absolute(`about/#correction-${id}`),
			dateCreated: date,
			text: `原为“${was}”，现为“${now}”。${reason}`,
		})),
	};
}

function trail({ feature, absolute }: Context, ...pages: { name: string; path: string }[]): Node {
	return breadcrumbs([{ name: feature.short, path: '' }, ...pages], absolute);
}

/** A whole year or month as schema.org wants it; any other wording of a period is left to the text. */
function isoPeriod(period: string): string | undefined {
	const [, year, month] = /^(\d{4})年(?:(\d{1,2})月)?$/.exec(period) ?? [];
	return year && (month ? `${year}-${month.padStart(2, '0')}` : year);
}
