import { splitUnit } from '../../model/unit.ts';

export const OPENING = new Set('“‘（《〈「『【〔［');
export const CLOSING = new Set('”’）》〉」』】〕］，。、；：？！');
/** Besides what closes. */
const NO_START = new Set([...CLOSING, ...'…·／%％‰℃,.;:?!)]}>々ー～']);
const NO_END = new Set([...OPENING, ...'([{<+−¥$第']);
/** Pairs of these make one sign. */
const TWINS = new Set('—…');
const HAN = /\p{Script=Han}/u;
/** What a suffix may follow. */
const SUFFIXED = /[\p{Script=Han}”’》）]/u;
const DIGIT = /\d/;
const WORD = /[\p{Script=Latin}\d.,%+−'’@#&_:/-]/u;

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** A place where a line may end: index of the character that begins the next one. */
export type BreakPoint = {
	at: number;
	/** Parts a word, a unit or a short quotation: only where nothing else fits. */
	insideWord: boolean;
	/** Where a reader pauses anyway. */
	pause: boolean;
};

/** A quotation of up to so many characters is a name, and stays whole. */
const SHORT_QUOTE = /[“‘《〈「『（][^”’》〉」』）]{1,8}[”’》〉」』）]/gu;

/** Where a text may break: not before closing marks, not after opening ones, not inside a word, a twin sign or a number with its unit. */
export function breakPoints(text: string, units: string[]): BreakPoint[] {
	const chars = [...text];
	const held = heldByNumbers(chars, units);
	const whole = wholes(text, chars, units);
	const points: BreakPoint[] = [];
	for (let at = 1; at < chars.length; at++) {
		const before = chars[at - 1] ?? '';
		const after = chars[at] ?? '';
		if (held.has(at) || after === ' ') continue;
		if (before !== ' ') {
			if (NO_START.has(after) || NO_END.has(before)) continue;
			if (before === after && TWINS.has(after)) continue;
			if (WORD.test(before) && WORD.test(after)) continue;
		}
		points.push({ at, insideWord: whole.has(at), pause: pauses(before, after) });
	}
	return points;
}

/** After a mark or 的, before a quotation or a conjunction. */
function pauses(before: string, after: string): boolean {
	if (before === ' ' || before === '的' || CLOSING.has(before)) return true;
	return OPENING.has(after) || '和与與及或并並'.includes(after);
}

/** Positions inside a number with its unit: the known unit's first characters, else the next Han character. */
function heldByNumbers(chars: string[], units: string[]): Set<number> {
	const known = [...new Set(units)].sort((a, b) => b.length - a.length);
	const held = new Set<number>();
	for (let at = 1; at < chars.length; at++) {
		if (!DIGIT.test(chars[at - 1] ?? '') || DIGIT.test(chars[at] ?? '')) continue;
		const rest = chars.slice(at).join('');
		const unit = known.find((one) => rest.startsWith(one));
		const length = unit ? [...splitUnit(unit).held].length : HAN.test(chars[at] ?? '') ? 1 : 0;
		for (let step = 0; step < length; step++) held.add(at + step);
	}
	return held;
}

/** Words of one character that may begin a line; any other is taken for the end of the word before it: 高陵区. */
const LEADERS = new Set('和与與及或并並而在把被比由从從对對为為以到向按其不也都又再');

/** Positions inside words, long units and short quotations. */
function wholes(text: string, chars: string[], units: string[]): Set<number> {
	const inside = new Set<number>();
	const hold = (from: number, length: number) => {
		for (let step = 1; step < length; step++) inside.add(from + step);
	};
	let at = 0;
	for (const { segment } of segmenter.segment(text)) {
		const { length } = [...segment];
		const suffix =
			length === 1 && HAN.test(segment) && SUFFIXED.test(chars[at - 1] ?? '') && !LEADERS.has(segment);
		hold(suffix ? at - 1 : at, suffix ? 2 : length);
		at += length;
	}
	for (const { 0: quote, index } of text.matchAll(SHORT_QUOTE))
		hold([...text.slice(0, index)].length, [...quote].length);
	chars.forEach((char, index) => {
		if (!DIGIT.test(char)) return;
		const rest = chars.slice(index + 1).join('');
		for (const unit of units) if (rest.startsWith(unit)) hold(index, [...unit].length + 1);
	});
	return inside;
}
