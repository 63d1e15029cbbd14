import type { Stat } from '../model/ledger.ts';
import type { Sheet } from './sheet.ts';
import { type TextBlock, setBlock } from './type/block.ts';

/** A number in display size: its digits, and its unit beside or under them. */
export type Numeral = { digits: TextBlock; unit: TextBlock; beside: boolean; width: number; height: number };

/** Unit in relation to the digits. */
const UNIT = 0.42;
/** Between digits and unit, in em of the digits. */
const GAP = 0.05;
/** Ink of the digits over the baseline, in em. */
const TOP = 0.765;
/** A unit that would make the digits smaller than this share goes under them. */
const BESIDE = 0.58;
/** Where the unit stands under the digits. */
const UNDER = { size: 0.2, gap: 0.1 };

/** Sets a number as large as width and height allow; `ratio` is the size of its unit in relation to the digits. */
export function setNumeral(
	stat: Stat,
	file: string,
	{ size, width, height, ratio = UNIT }: { size: number; width: number; height: number; ratio?: number },
): Numeral {
	const from = `${file} 的 ${stat.id}`;
	const digitsWords = { text: stat.signed, from: `${from} 的 value` };
	const unitWords = { text: stat.unit, from: `${from} 的 unit` };
	const em = (words: typeof unitWords) =>
		setBlock(words, { face: 'display', size: 100, width: Infinity }).width / 100;
	const alone = em(digitsWords);
	const together = alone + GAP + em(unitWords) * ratio;
	const high = Math.min(size, height / TOP);
	const beside = Math.min(high, width / together);
	const least = Math.min(size, width / alone);
	if (beside >= least * BESIDE || beside >= high * 0.999) {
		const whole = Math.floor(beside);
		const digits = single(digitsWords, whole);
		const unit = single(unitWords, whole * ratio);
		return { digits, unit, beside: true, width: whole * together, height: whole * TOP };
	}
	// Digits and the lines of the unit share the height.
	for (let now = Math.floor(Math.min(high, width / alone)); now > 8; now--) {
		const small = Math.max(now * UNDER.size, Math.min(26, now * ratio));
		const unit = setBlock(unitWords, { face: 'display', size: small, leading: 1.25, width });
		const tall = now * (TOP + UNDER.gap) + unit.height;
		if (tall <= height || now === 9) {
			const digits = single(digitsWords, now);
			return { digits, unit, beside: false, width: Math.max(digits.width, unit.width), height: tall };
		}
	}
	throw new Error(`${from} 太长，卡片上放不下：${stat.signed}${stat.unit}`);
}

const single = (words: { text: string; from: string }, size: number): TextBlock =>
	setBlock(words, { face: 'display', size, width: Infinity });

/** Draws a number with the upper edge of its digits at `y`; returns its lower edge. */
export function drawNumeral(sheet: Sheet, numeral: Numeral, x: number, y: number, color: string): number {
	const { digits, unit, beside, height } = numeral;
	const baseline = y + digits.size * TOP;
	sheet.line(digits, x, baseline, color, TOP);
	if (beside) sheet.line(unit, x + digits.width + GAP * digits.size, baseline, color);
	else sheet.set(unit, x, baseline + digits.size * UNDER.gap, color);
	return y + height;
}

/** Beside other numbers a unit of more characters would make them all small. */
const LONG = 6;

/** The words for a unit too long to stand beside its digits where several numbers share the space; else empty. */
export const longUnit = ({ unit }: Stat): string => ([...unit].length > LONG ? `单位：${unit}` : '');

/** The number without a unit that is said elsewhere. */
export const compact = (stat: Stat): Stat => (longUnit(stat) ? { ...stat, unit: '' } : stat);
