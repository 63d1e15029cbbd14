import { target } from '../build/environment.ts';
import {
	allCardFacts,
	bookFacts,
	cardFeature,
	chapterFacts,
	coverFacts,
	highlightFacts,
	statFacts,
} from '../data/cards.ts';
import type { Chapter } from '../data/chapters.ts';
import type { CardFacts } from '../lib/card-facts.ts';
import { figures } from '../data/records.ts';
import type { CardSet, ChartImages } from '../lib/cards.ts';
import type { Figure } from '../lib/figure.ts';
import { Queue } from './queue.ts';
import type { Picture } from './render.ts';
import { bookCover, cardPictures, cardSet, chartFiles } from './sets.ts';

/** Cards of this feature, for its pages; undefined where a build leaves cards out. */
export type Cards = Promise<CardSet | undefined>;

type Composed = { set: CardSet; pictures: Picture[] };

const { cards: on, preview, cardCache } = target();
const composed = new Map<string, Composed>();
const queue = new Queue(cardCache);

/** Composes a card once a build: pages and files name the same pictures. */
function compose(facts: CardFacts): Composed {
	const known = import.meta.env.DEV ? undefined : composed.get(facts.name);
	if (known) return known;
	// A code that leads to the writer's own machine is worse than none.
	const shown = preview ? { ...facts, url: undefined } : facts;
	const pictures = cardPictures(shown);
	const card = { set: cardSet(shown, pictures), pictures: Object.values(pictures) };
	composed.set(facts.name, card);
	return card;
}

/** The dev server draws what is asked for, and nothing ahead. */
const expected = (pictures: Picture[]): Picture[] =>
	import.meta.env.DEV ? pictures : queue.expect(pictures);

const cardsOf = async (facts: () => Promise<CardFacts>): Cards =>
	on ? compose(await facts()).set : undefined;

/** The cover's card, which also stands for pages without their own. */
export const coverCards = (): Cards => cardsOf(coverFacts);
export const chapterCards = (chapter: Chapter): Cards => cardsOf(() => chapterFacts(chapter));
/** Card of one number. */
export const statCards = (id: string): Cards => cardsOf(() => statFacts(id));
/** Card of a figure block; of one number, that number's. */
export const highlightCards = (ids: string[]): Cards => cardsOf(() => highlightFacts(ids));

/** The pictures of all cards, for the route that writes them. */
export async function allCards(): Promise<Picture[]> {
	return expected(on ? (await allCardFacts()).flatMap((facts) => compose(facts).pictures) : []);
}

/** The cover of the book, for the route that writes it. */
export async function bookCovers(): Promise<Picture[]> {
	return expected(on ? [bookCover(await bookFacts())] : []);
}

const chartOf = async (figure: Figure) => {
	const { figuresFile, title } = await cardFeature();
	return chartFiles(figure, figuresFile, title.text);
};

/** A chart as SVG and PNG to save. */
export const chartPictures = async (figure: Figure): Promise<ChartImages | undefined> =>
	on ? (await chartOf(figure)).images : undefined;

/** The pictures of all charts, for the route that writes them. */
export async function allCharts(): Promise<Picture[]> {
	const charts = on ? await Promise.all([...(await figures()).values()].map(chartOf)) : [];
	return expected(charts.flatMap(({ pictures }) => pictures));
}

/** The paths of pictures with one ending. A route that names its ending is found without a last slash. */
export function paths(pictures: Picture[], ending: string) {
	return pictures
		.filter(({ file }) => file.endsWith(`.${ending}`))
		.map((picture) => ({ params: { file: picture.file.slice(0, -ending.length - 1) }, props: picture }));
}

/** Answers with the bytes of a picture. */
export async function respond(picture: Picture): Promise<Response> {
	const bytes = await queue.draw(picture);
	return new Response(Buffer.from(bytes), { headers: { 'Content-Type': picture.type } });
}
