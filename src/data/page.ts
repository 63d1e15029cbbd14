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

/** Where a reader goes for more: stats and charts of other chapters that share a term. */
export type Related = { href: string; text: string; detail: string; chapter: string };

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
		related: await related(chapter),
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

/** Chapters with charts or stats that have terms, and these. Most chapters of a long feature have none. */
const withTerms = once(async () => {
	const all = await charts();
	const stats = Map.groupBy((await ledger()).values(), ({ chapter }) => chapter);
	return (await chapters())
		.map((chapter) => ({
			chapter,
			charts: chapter.places.charts.flatMap((id) => all.get(id) ?? []),
			stats: stats.get(chapter.slug) ?? [],
		}))
		.filter((one) => [...one.charts, ...one.stats].some(({ terms }) => terms.length > 0));
});

async function related(chapter: Chapter): Promise<Related[]> {
	const all = await withTerms();
	const own = new Set([
		...Object.keys(chapter.places.terms),
		...(all.find((one) => one.chapter.slug === chapter.slug)?.stats ?? []).flatMap(({ terms }) => terms),
	]);
	if (own.size === 0) return [];
	const touches = ({ terms }: { terms: string[] }) => terms.some((id) => own.has(id));

	const found: Related[] = [];
	for (const { chapter: other, charts: drawn, stats } of all) {
		if (other.slug === chapter.slug) continue;
		const from = `${other.ordinal}　${other.short}`;
		for (const { id, title, measure } of drawn.filter(touches))
			found.push({ href: `${href(other.path)}#${id}`, text: title, detail: measure, chapter: from });
		const stat = stats.find(touches);
		if (stat) {
			found.push({
				href: await statHref(stat.id),
				text: `${stat.label}：${stat.text}`,
				detail: stat.line ?? '',
				chapter: from,
			});
		}
	}
	return spread(found, RELATED_LIMIT);
}

/** Takes one from each chapter in turn, so that no chapter fills the list. */
function spread(items: Related[], limit: number): Related[] {
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
		{ id: 'intro', title: '引言', path: '' },
		...list.map(({ slug, ordinal, title, path }) => ({ id: slug, title: `${ordinal}　${title.text}`, path })),
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
