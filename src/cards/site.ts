import { target } from '../build/environment.ts';
import { allCardFacts, chapterFacts, coverFacts, highlightFacts, statFacts } from '../data/cards.ts';
import type { Chapter } from '../data/chapters.ts';
import type { CardFacts } from '../lib/card-facts.ts';
import type { CardSet } from '../lib/cards.ts';
import { Queue } from './queue.ts';
import type { Picture } from './render.ts';
import { cardPictures, cardSet } from './sets.ts';

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
	const pictures = on ? (await allCardFacts()).flatMap((facts) => compose(facts).pictures) : [];
	return import.meta.env.DEV ? pictures : queue.expect(pictures);
}

/** Answers with the bytes of a picture. */
export async function respond(picture: Picture): Promise<Response> {
	const bytes = await queue.draw(picture);
	return new Response(Buffer.from(bytes), { headers: { 'Content-Type': picture.type } });
}
