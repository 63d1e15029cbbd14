import { getEntry } from 'astro:content';
import type {
	BookFacts,
	CardFacts,
	ChapterFacts,
	FeatureFacts,
	SceneFacts,
	SteleFacts,
} from '../pictures/cards/facts.ts';
import { BOOK_COVER } from '../pictures/cards/images.ts';
import type { Places } from '../model/places.ts';
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

/** What the card of a figure block shows. It leads to where the block stands; of one number, to that number's page. */
export async function highlightFacts(ids: string[]): Promise<SteleFacts> {
	const key = ids.join(' ');
	const place = (await highlights()).find(({ stats }) => stats.join(' ') === key);
	const [first, ...more] = ids;
	return {
		kind: 'stele',
		name: `stats-${ids.join('-')}`,
		url: absolute(more.length === 0 ? `stats/${first}/` : `${place?.path ?? 'stats/'}#${place?.id ?? first}`),
		feature: await cardFeature(),
		stats: await Promise.all(ids.map(statById)),
		chapter: place?.chapter && chapterOf(place.chapter),
	};
}

/** The card that stands for one number: of the smallest figure block with it, else its chapter's, else the cover's. */
export async function statFacts(id: string): Promise<CardFacts> {
	const [block] = (await highlights())
		.filter(({ stats }) => stats.includes(id))
		.toSorted((a, b) => a.stats.length - b.stats.length);
	if (block) return highlightFacts(block.stats);
	const { chapter: slug } = await statById(id);
	const chapter = (await chapters()).find((one) => one.slug === slug);
	return chapter ? chapterFacts(chapter) : coverFacts();
}

/** Every card of the feature, each once. */
export async function allCardFacts(): Promise<CardFacts[]> {
	const facts = await Promise.all([
		coverFacts(),
		...(await chapters()).map(chapterFacts),
		...(await highlights()).map(({ stats }) => highlightFacts(stats)),
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
