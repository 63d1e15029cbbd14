import { target } from '../build/environment.ts';
import type { Chart } from '../charts/definitions.ts';
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
import { translated } from '../data/editions.ts';
import { charts } from '../data/records.ts';
import { absolute } from '../data/site.ts';
import type { CardFacts } from './cards/facts.ts';
import type { CardSet, ChartImages } from './cards/images.ts';
import { type FormatName, FORMATS } from './cards/formats.ts';
import { Queue } from './queue.ts';
import { namedAlike, type Picture } from './render.ts';
import { bookCover, cardPictures, cardSet, chartFiles, chartImage } from './cards/sets.ts';
import { drawnFor, type Setting } from './type/setting.ts';

/** Cards of this feature, for its pages; undefined where a build leaves cards out. */
export type Cards = Promise<CardSet | undefined>;

type Composed = { set: CardSet; pictures: Picture[] };

const { cards: on, preview, cardCache } = target();
const composed = new Map<string, Promise<Composed>>();
const queue = new Queue(cardCache);

/** The pictures of one thing, drawn for every edition, the written one first. */
async function inEditions(draw: (folder: string) => Picture[]): Promise<Picture[]> {
	const settings: (Setting | undefined)[] = [undefined, ...(await translated())];
	const drawn = settings.flatMap((setting) => {
		const folder = setting?.edition.folder ?? '';
		return drawnFor(setting, () => draw(folder)).map((picture) => ({ ...picture, folder }));
	});
	return namedAlike(drawn);
}

/** What a card shows in an edition: its code leads there. */
function factsIn(facts: CardFacts, folder: string): CardFacts {
	// A code that leads to the writer's own machine is worse than none.
	const url = preview ? undefined : facts.url?.replace(absolute(), absolute(folder));
	return { ...facts, url };
}

const NAMES = Object.keys(FORMATS) as FormatName[];

/** Composes a card once a build: pages and files name the same pictures. */
function compose(facts: CardFacts): Promise<Composed> {
	const known = import.meta.env.DEV ? undefined : composed.get(facts.name);
	const card = known ?? composeAnew(facts);
	composed.set(facts.name, card);
	return card;
}

async function composeAnew(facts: CardFacts): Promise<Composed> {
	const pictures = await inEditions((folder) => {
		const shapes = cardPictures(factsIn(facts, folder));
		return NAMES.map((name) => shapes[name]);
	});
	const written = Object.fromEntries(NAMES.map((name, index) => [name, pictures[index]]));
	return { set: cardSet(facts, written as Record<FormatName, Picture>), pictures };
}

/** The dev server draws what is asked for, and nothing ahead. */
const expected = (pictures: Picture[]): Picture[] =>
	import.meta.env.DEV ? pictures : queue.expect(pictures);

const cardsOf = async (facts: () => Promise<CardFacts>): Cards =>
	on ? (await compose(await facts())).set : undefined;

/** The cover's card, which also stands for pages without their own. */
export const coverCards = (): Cards => cardsOf(coverFacts);
export const chapterCards = (chapter: Chapter): Cards => cardsOf(() => chapterFacts(chapter));
/** The card that stands for one number. */
export const statCards = (id: string): Cards => cardsOf(() => statFacts(id));
/** Card of a figure block. */
export const highlightCards = (ids: string[]): Cards => cardsOf(() => highlightFacts(ids));

/** The pictures of all cards, for the route that writes them. */
export async function allCards(): Promise<Picture[]> {
	const cards = on ? await Promise.all((await allCardFacts()).map(compose)) : [];
	return expected(cards.flatMap(({ pictures }) => pictures));
}

/** The cover of the book, for the route that writes it. */
export async function bookCovers(): Promise<Picture[]> {
	const facts = on ? await bookFacts() : undefined;
	return expected(facts ? await inEditions(() => [bookCover(facts)]) : []);
}

async function chartOf(chart: Chart): Promise<{ images: ChartImages; pictures: Picture[] }> {
	const { figuresFile, title } = await cardFeature();
	const sizes: ChartImages[] = [];
	const pictures = await inEditions(() => {
		const { images, pictures: drawn } = chartFiles(chart, figuresFile, title.text);
		sizes.push(images);
		return drawn;
	});
	const [svg, png] = pictures;
	const [size] = sizes;
	if (!svg || !png || !size) throw new Error(`no picture of ${chart.id}`);
	return {
		images: { svg: chartImage(svg, size.svg), png: chartImage(png, size.png) },
		pictures,
	};
}

/** A chart as SVG and PNG to save. */
export const chartPictures = async (chart: Chart): Promise<ChartImages | undefined> =>
	on ? (await chartOf(chart)).images : undefined;

/** The pictures of all charts, for the route that writes them. */
export async function allCharts(): Promise<Picture[]> {
	const drawn = on ? await Promise.all([...(await charts()).values()].map(chartOf)) : [];
	return expected(drawn.flatMap(({ pictures }) => pictures));
}

/** The paths of pictures with one ending. A route that names its ending is found without a last slash. */
export function paths(pictures: Picture[], ending: string) {
	return pictures
		.filter(({ file }) => file.endsWith(`.${ending}`))
		.map((picture) => ({
			params: {
				edition: picture.folder.replace('/', '') || undefined,
				file: picture.file.slice(0, -ending.length - 1),
			},
			props: picture,
		}));
}

/** Answers with the bytes of a picture. */
export async function respond(picture: Picture): Promise<Response> {
	const bytes = await queue.draw(picture);
	return new Response(Buffer.from(bytes), { headers: { 'Content-Type': picture.type } });
}
