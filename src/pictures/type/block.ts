import type { Title } from '../../model/schema/text.ts';
import { type BreakPoint, breakPoints } from './breaking.ts';
import type { FaceName, Words } from './faces.ts';
import { inEdition, linesInEdition } from './setting.ts';
import { type Line, lineOf, type Shaped, shapeText, widthOf } from './line.ts';

/** Lines set in one size, ready to be placed. Pixels, except the lines themselves. */
export type TextBlock = {
	lines: Line[];
	face: FaceName;
	size: number;
	leading: number;
	width: number;
	height: number;
};

/** The space for a text and the sizes it may take. */
export type Room = {
	face: FaceName;
	/** Largest size, and the least one a reader can still read. */
	size: number;
	least?: number;
	/** Line height in em. */
	leading?: number;
	width: number;
	height?: number;
	/** Narrower where something stands beside the words: the width of a line that ends so far below the top. */
	widthAt?: (bottom: number) => number;
	units?: string[];
	/** For addresses: any character may begin a line. */
	anywhere?: boolean;
};

/** Below it nothing is legible, and the text is simply too long. */
const SMALLEST = 9;
/** What a line break inside a word costs, and one where no reader pauses, in squared shares of the width. */
const WORD_COST = 0.5;
const RUN_ON_COST = 0.12;
/** Words are kept whole down to this share of the size. */
const WHOLE = 0.66;
const LEADING = 1.4;
/** Preferred lines may cost this much of the size before the text is broken anew. */
const PREFERRED = 0.62;

/** Sets a text as large as its room allows, in as few lines as that size takes, evenly filled. */
export function setBlock({ text, from }: Words, room: Room): TextBlock {
	return settle({ text: inEdition(text), from }, { ...room, units: (room.units ?? []).map(inEdition) });
}

function settle(words: Words, room: Room): TextBlock {
	const { size, face, leading = LEADING, units = [], anywhere = false } = room;
	const shaped = shapeText(words, face);
	const all = anywhere ? everywhere(shaped) : breakPoints(words.text, units);
	const tries = [
		{ points: all.filter(({ insideWord }) => !insideWord), least: size * WHOLE },
		{ points: all, least: Math.min(SMALLEST, size) },
	];
	for (const { points, least } of tries) {
		const stops = [START, ...points, { ...START, at: shaped.cells.length }];
		for (let now = size; now >= least; now -= step(now)) {
			const width = (room.width / now) * 1000;
			const count = fewest(shaped, stops, width);
			if (count === undefined || count * leading * now > (room.height ?? Infinity)) continue;
			const block = blockOf(wrap(shaped, stops, width, count), now, room);
			if (fits(block, room)) return block;
		}
	}
	if (!anywhere) return settle(words, { ...room, anywhere: true });
	throw new Error(`${words.from} 太长，卡片上放不下：${words.text}`);
}

/** Sets a title in its writer's lines where they fit, else as any text. */
export function setTitle(title: Title, from: string, room: Room): TextBlock {
	const shaped = linesInEdition(title.lines).map((text) => shapeText({ text, from }, room.face));
	const lines = shaped.map((line) => lineOf(line, 0, line.cells.length));
	for (let now = room.size; now >= room.size * PREFERRED; now -= step(now)) {
		const block = blockOf(lines, now, room);
		if (fits(block, room)) return block;
	}
	return setBlock({ text: title.text, from }, room);
}

const START: BreakPoint = { at: 0, insideWord: false, pause: true };

const everywhere = ({ cells }: Shaped): BreakPoint[] =>
	cells.slice(1).map((_, index) => ({ at: index + 1, insideWord: cells[index]?.char !== '/', pause: true }));

const step = (size: number): number => (size > 40 ? 2 : 1);

function blockOf(lines: Line[], size: number, { face, leading = LEADING }: Room): TextBlock {
	return {
		lines,
		face,
		size,
		leading,
		width: (Math.max(0, ...lines.map(({ width }) => width)) * size) / 1000,
		height: lines.length * leading * size,
	};
}

function fits({ lines, size, leading, height }: TextBlock, room: Room): boolean {
	if (height > (room.height ?? Infinity)) return false;
	return lines.every(({ width }, index) => {
		const most = Math.min(room.width, room.widthAt?.((index + 1) * leading * size) ?? Infinity);
		return (width * size) / 1000 <= most + 0.01;
	});
}

/** Breaks into so many lines, evenly filled and where readers pause. */
function wrap(shaped: Shaped, stops: BreakPoint[], width: number, count: number): Line[] {
	// best[n][i]: the least cost of setting everything up to stop i in n lines, and the stop before.
	let best = new Map<number, { cost: number; path: number[] }>([[0, { cost: 0, path: [0] }]]);
	for (let line = 0; line < count; line++) {
		const next = new Map<number, { cost: number; path: number[] }>();
		for (const [from, { cost, path }] of best) {
			for (let to = from + 1; to < stops.length; to++) {
				const taken = widthOf(shaped, stops[from]?.at ?? 0, stops[to]?.at ?? 0);
				if (taken > width) break;
				const total = cost + (1 - taken / width) ** 2 + costOf(stops[to]);
				if (total < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost: total, path: [...path, to] });
			}
		}
		best = next;
	}
	const path = best.get(stops.length - 1)?.path ?? [];
	return path
		.slice(1)
		.map((to, index) => lineOf(shaped, stops[path[index] ?? 0]?.at ?? 0, stops[to]?.at ?? 0));
}

const costOf = (stop: BreakPoint | undefined): number =>
	(stop?.insideWord ? WORD_COST : 0) + (stop?.pause ? 0 : RUN_ON_COST);

/** As few lines as the width takes; undefined when something unbreakable is wider. */
function fewest(shaped: Shaped, stops: BreakPoint[], width: number): number | undefined {
	let count = 0;
	for (let from = 0; from < stops.length - 1; count++) {
		let to = from;
		while (to + 1 < stops.length && widthOf(shaped, stops[from]?.at ?? 0, stops[to + 1]?.at ?? 0) <= width)
			to++;
		if (to === from) return undefined;
		from = to;
	}
	return count;
}
