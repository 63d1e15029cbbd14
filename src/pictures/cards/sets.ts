import type { Chart } from '../../charts/definitions.ts';
import { drawChart } from '../../charts/pictures.ts';
import type { BookFacts, CardFacts } from './facts.ts';
import type { CardImage, CardSet, ChartImages } from './images.ts';
import { drawBookCover } from './book-cover.ts';
import { type FormatName, FORMATS } from './formats.ts';
import { type Picture, pictureOf } from '../render.ts';
import { drawScene } from './scene-card.ts';
import { type Drawing, svgOf } from '../sheet.ts';
import { drawStele } from '../../blocks/figure/card.ts';
import { inEdition } from '../type/setting.ts';

/** Folders below the base. */
export const CARDS = 'cards/';
export const CHARTS = 'charts/';

/** One card as vectors. */
export function drawCard(facts: CardFacts, format: FormatName): Drawing {
	return facts.kind === 'scene' ? drawScene(facts, format) : drawStele(facts, format);
}

/** The three pictures of a card, named but not yet drawn as pixels. */
export function cardPictures(facts: CardFacts): Record<FormatName, Picture> {
	const picture = (format: FormatName) =>
		pictureOf(
			`${facts.name}-${format}`,
			svgOf(drawCard(facts, format)),
			facts.kind === 'scene' ? 'sky' : 'flat',
		);
	return { wide: picture('wide'), square: picture('square'), poster: picture('poster') };
}

/** The cover of the book, named but not yet drawn as pixels. */
export function bookCover(facts: BookFacts): Picture {
	return pictureOf(facts.name, svgOf(drawBookCover(facts)), 'cover');
}

/** What pages need to know of a card. */
export function cardSet(facts: CardFacts, pictures: Record<FormatName, Picture>): CardSet {
	const image = (format: FormatName): CardImage => {
		const { width, height } = FORMATS[format];
		const { file, type } = pictures[format];
		return { path: CARDS + file, width, height, type };
	};
	return { wide: image('wide'), square: image('square'), poster: image('poster'), alt: altOf(facts) };
}

function altOf(facts: CardFacts): string {
	const feature = facts.feature.title.text;
	if (facts.kind === 'stele') {
		const stats = facts.stats.map(({ label, signed, unit }) => `${label}${signed}${unit}`);
		return `${stats.join('，')}。${feature}`;
	}
	const { title, above, chapter } = facts;
	return chapter ? `${above ?? chapter.ordinal}：${title.text}。${feature}` : title.text;
}

/** A chart as vectors and as pixels, and what pages need to know of both. */
export function chartFiles(
	chart: Chart,
	file: string,
	feature: string,
): { images: ChartImages; pictures: Picture[] } {
	const drawing = drawChart(chart, file, feature);
	const { width, height } = drawing;
	const svg = pictureOf(chart.id, svgOf(drawing, inEdition(chart.alt)), 'svg');
	const png = pictureOf(chart.id, svgOf(drawing), 'flat');
	const size = { width, height };
	return { images: { svg: chartImage(svg, size), png: chartImage(png, size) }, pictures: [svg, png] };
}

/** What pages need to know of the picture of a chart. */
export function chartImage(
	{ file, type }: Picture,
	{ width, height }: Pick<CardImage, 'width' | 'height'>,
): CardImage {
	return { path: CHARTS + file, width, height, type };
}
