import type { Stat } from '../model/ledger.ts';
import type { Places } from '../model/places.ts';
import { allChanges, changesOf } from './changes.ts';
import { type Chapter, chapters, framePart } from './chapters.ts';
import { contents } from './contents.ts';
import { feature } from './feature.ts';
import { ledger, statById } from './ledger.ts';
import { statHref } from './mentions.ts';
import { notesOf } from './note-texts.ts';
import { once } from './once.ts';
import { charts, corrections } from './records.ts';
import { href } from './site.ts';

/** Where a reader goes for more: a chart of another chapter, by its finding. */
export type Related = { href: string; text: string; chapter: string };

/** More related entries than this are a list nobody reads. */
const RELATED_LIMIT = 4;

/** Everything a chapter page shows besides its words. */
export async function chapterPage(slug: string) {
	const list = await chapters();
	const index = list.findIndex((chapter) => chapter.slug === slug);
	const chapter = list[index];
	if (!chapter) throw new Error(`没有 ${slug} 这一章`);
	const next = list[index + 1];
	const close = next ? undefined : await framePart('close');
	return {
		feature: await feature(),
		contents: await contents(chapter.number),
		chapter,
		stats: await keyStats(chapter),
		changes: await changesOf(chapter),
		previous: list[index - 1],
		next: next && { chapter: next, stats: await keyStats(next) },
		...(await notesOf([chapter.places, close?.places])),
		numbers: await numbersOf([chapter.places, close?.places]),
		related: (await relatedBySlug()).get(slug) ?? [],
		links: (await feature()).related.filter((link) => (link.chapter ?? slug) === slug),
		close,
	};
}

export type ChapterPage = Awaited<ReturnType<typeof chapterPage>>;

/** The numbers of the running texts that share a page, each once. */
async function numbersOf(texts: (Places | undefined)[]): Promise<Stat[]> {
	const ids = texts.flatMap((places) => Object.keys(places?.stats ?? {}));
	return Promise.all([...new Set(ids)].map(statById));
}

/** The one or two stats that stand for a chapter. */
export async function keyStats(chapter: Chapter): Promise<Stat[]> {
	const ids = [chapter.stat, ...(chapter.stat_with ? [chapter.stat_with] : [])];
	return Promise.all(ids.map(statById));
}

/** What each chapter leads on to, by its slug: charts of others that share a term with it, each once in the whole feature. */
const relatedBySlug = once(async (): Promise<Map<string, Related[]>> => {
	const all = await charts();
	const list = await chapters();
	const stats = Map.groupBy((await ledger()).values(), ({ chapter }) => chapter);
	const drawn = list.flatMap((chapter) =>
		chapter.places.charts.flatMap((id) => {
			const chart = all.get(id);
			return chart && chart.terms.length > 0 ? [{ chapter, chart }] : [];
		}),
	);
	const used = new Set<string>();
	return new Map(
		list.map((chapter) => {
			const own = new Set([
				...Object.keys(chapter.places.terms),
				...(stats.get(chapter.slug) ?? []).flatMap(({ terms }) => terms),
			]);
			const found = drawn
				.filter(({ chapter: other, chart }) => other !== chapter && !used.has(chart.id))
				.filter(({ chart }) => chart.terms.some((id) => own.has(id)))
				.map(({ chapter: other, chart: { id, title } }) => ({
					id,
					href: `${href(other.path)}#${id}`,
					text: title,
					chapter: `${other.ordinal}　${other.short}`,
				}));
			const shown = spread(found, RELATED_LIMIT);
			for (const { id } of shown) used.add(id);
			return [chapter.slug, shown];
		}),
	);
});

/** Takes one from each chapter in turn, so that no chapter fills the list. */
function spread<Item extends Related>(items: Item[], limit: number): Item[] {
	const groups = [...Map.groupBy(items, ({ chapter }) => chapter).values()];
	const longest = Math.max(0, ...groups.map((group) => group.length));
	return Array.from({ length: longest }, (_, round) => groups.flatMap((group) => group[round] ?? []))
		.flat()
		.slice(0, limit);
}

/** Everything the cover shows. */
export async function coverPage() {
	const list = await chapters();
	const intro = await framePart('intro');
	const listed = await contents();
	return {
		feature: await feature(),
		contents: listed,
		changes: await allChanges(),
		chapters: list,
		intro,
		...(await notesOf([intro?.places])),
		numbers: await numbersOf([intro?.places]),
		entries: await Promise.all(
			listed.chapters.map(async (chapter) => ({ chapter, stats: await keyStats(chapter) })),
		),
		minutes: list.reduce((sum, { minutes }) => sum + minutes, 0),
		count: (await ledger()).size,
	};
}

/** The ledger by chapter, each row with its place and its corrections. */
export async function statsPage() {
	const list = await chapters();
	const stats = Map.groupBy((await ledger()).values(), ({ chapter }) => chapter);
	const changes = Map.groupBy(await corrections(), ({ stat }) => stat);
	const groups = [
		{ id: 'intro', title: '引言', short: '引言', path: '' },
		...list.map(({ slug, ordinal, title, short, path }) => ({
			id: slug,
			title: `${ordinal}　${title.text}`,
			short: `${ordinal}　${short}`,
			path,
		})),
	];
	return {
		feature: await feature(),
		contents: await contents(),
		changes: await allChanges(),
		count: (await ledger()).size,
		groups: await Promise.all(
			groups.map(async (group) => ({
				...group,
				rows: await Promise.all(
					(stats.get(group.id) ?? []).map(async (stat) => ({
						stat,
						href: await statHref(stat.id),
						corrections: changes.get(stat.id) ?? [],
					})),
				),
			})),
		).then((filled) => filled.filter(({ rows }) => rows.length > 0)),
	};
}

/** Everything the about page shows. */
export async function aboutPage() {
	return {
		feature: await feature(),
		contents: await contents(),
		chapters: await chapters(),
		derived: [...(await ledger()).values()].filter((stat) => stat.derivation),
		corrections: await corrections(),
	};
}

/** The whole list of chapters. */
export async function contentsPage() {
	const list = await chapters();
	return {
		feature: await feature(),
		contents: await contents(),
		all: { chapters: list, count: list.length, current: undefined },
	};
}
