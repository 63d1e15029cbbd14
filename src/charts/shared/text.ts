/** Width in em of the narrowest plot box: a 320 px phone, its gutters, labels of 13 px. */
export const NARROWEST = 21.5;

/** Characters that are one em wide in the Chinese faces, curved quotes, dash and ellipsis among them. */
const FULL_WIDTH = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\uffef]/u;

const WIDTHS: Record<string, number> = { '.': 0.28, ',': 0.28, ' ': 0.23, '%': 0.92 };

/** About how wide a text stands, in em of its own size. Layout is decided at build time, without a browser. */
export function textEm(text: string): number {
	return [...text].reduce((sum, char) => sum + (FULL_WIDTH.test(char) ? 1 : (WIDTHS[char] ?? 0.56)), 0);
}

/** Room for so many em beside a track: the next of the steps 2, 4, 6 … 16, each a class of the stylesheet. */
export function padFor(em: number): number {
	return Math.min(16, Math.ceil(em / 2) * 2);
}

/** A percentage as an SVG attribute wants it, short enough for hundreds of marks. */
export function percent(value: number): string {
	return `${Number(value.toFixed(2))}%`;
}
