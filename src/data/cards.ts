import { getEntry } from 'astro:content';
import type {
	BookFacts,
	CardFacts,
	ChapterFacts,
	FeatureFacts,
	SceneFacts,
	SteleFacts,
} from '../lib/card-facts.ts';
import { BOOK_COVER } from '../lib/cards.ts';
import type { Places } from '../lib/places.ts';
import { type Chapter, chapters, framePart } from './chapters.ts';
import { feature } from './feature.ts';
import { ledger, statById } from './ledger.ts';
import { once } from './once.ts';
import { keyStats } from './page.ts';
import { absolute } from './site.ts';

/** What all cards and pictures of charts say of the feature. */
export const cardFeature = once(async (): Promise<FeatureFacts> => {
	const { title, source: origin } = await feature();
	return {
		title,
		file: (await getEntry('feature', 'feature'))?.filePath ?? 'feature.yaml',
		ledgerFile: (await getEntry('stats', 'stats'))?.filePath ?? 'stats.yaml',
		figuresFile: (await getEntry('figures', 'figures'))?.filePath ?? 'figures.yaml',
		credit: origin.credit,
		units: [...new Set([...(await ledger()).values()].map(({ unit }) => unit))],
	};
});

/** What the cover's card shows. */
export async function coverFacts(): Promise<SceneFacts> {
	const [facts, { title, kicker, dek }, [first]] = [await cardFeature(), await feature(), await chapters()];
	return {
		kind: 'scene',
		name: 'cover',
		url: absolute(),
		feature: facts,
		title,
		file: facts.file,
		above: kicker,
		look: first?.scene ?? { hour: 'dawn', tower: 'none', ridge: 'two', fireflies: false },
		dek,
		stats: [],
	};
}

/** What the cover of the book shows. */
export async function bookFacts(): Promise<BookFacts> {
	const { byline } = await feature();
	return { ...(await coverFacts()), name: BOOK_COVER, byline };
}

/** What a chapter's card shows. */
export async function chapterFacts(chapter: Chapter): Promise<SceneFacts> {
	const { title, file, slug, path, ordinal, gate, scene } = chapter;
	return {
		kind: 'scene',
		name: `chapter-${slug}`,
		url: absolute(path),
		feature: await cardFeature(),
		title,
		file,
		above: [ordinal, gate].filter(Boolean).join(' · '),
		chapter: chapterOf(chapter),
		look: scene,
		stats: await keyStats(chapter),
	};
}

/** What the card of one number shows; it leads to the number's own page. */
export async function statFacts(id: string): Promise<SteleFacts> {
	const stat = await statById(id);
	const chapter = (await chapters()).find(({ slug }) => slug === stat.chapter);
	return {
		kind: 'stele',
		name: `stat-${id}`,
		url: absolute(`stats/${id}/`),
		feature: await cardFeature(),
		stats: [stat],
		chapter: chapter && chapterOf(chapter),
	};
}

/** A figure block of several numbers: it leads to where it stands. */
export async function highlightFacts(ids: string[]): Promise<SteleFacts> {
	const [only, ...more] = ids;
	if (only !== undefined && more.length === 0) return statFacts(only);
	const key = ids.join(' ');
	const place = (await highlights()).find(({ stats }) => stats.join(' ') === key);
	return {
		kind: 'stele',
		name: `stats-${ids.join('-')}`,
		url: absolute(`${place?.path ?? 'stats/'}#${place?.id ?? only}`),
		feature: await cardFeature(),
		stats: await Promise.all(ids.map(statById)),
		chapter: place?.chapter && chapterOf(place.chapter),
	};
}

/** Every card of the feature, each once. */
export async function allCardFacts(): Promise<CardFacts[]> {
	const several = (await highlights()).filter(({ stats }) => stats.length > 1);
	const facts = await Promise.all([
		coverFacts(),
		...(await chapters()).map(chapterFacts),
		...[...(await ledger()).keys()].map(statFacts),
		...several.map(({ stats }) => highlightFacts(stats)),
	]);
	return [...new Map(facts.map((one): [string, CardFacts] => [one.name, one])).values()];
}

type Highlight = Places['highlights'][number] & { path: string; chapter?: Chapter | undefined };

/** All figure blocks and the page each stands on. */
const highlights = once(async (): Promise<Highlight[]> => {
	const list = await chapters();
	const intro = await framePart('intro');
	const close = await framePart('close');
	const last = list.at(-1);
	return [
		...(intro?.places.highlights ?? []).map((one) => ({ ...one, path: '' })),
		...list.flatMap((chapter) =>
			chapter.places.highlights.map((one) => ({ ...one, path: chapter.path, chapter })),
		),
		...(close?.places.highlights ?? []).map((one) => ({ ...one, path: last?.path ?? '' })),
	];
});

const chapterOf = ({ ordinal, seal, short, file }: Chapter): ChapterFacts => ({ ordinal, seal, short, file });
