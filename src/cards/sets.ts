import type { CardFacts } from '../lib/card-facts.ts';
import type { CardImage, CardSet } from '../lib/cards.ts';
import { type FormatName, FORMATS } from './formats.ts';
import { type Picture, pictureOf } from './render.ts';
import { drawScene } from './scene-card.ts';
import { type Drawing, svgOf } from './sheet.ts';
import { drawStele } from './stele-card.ts';

/** Folder of all cards below the base. */
export const CARDS = 'cards/';

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
