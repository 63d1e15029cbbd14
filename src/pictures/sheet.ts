import { num } from './scene/path.ts';
import type { TextBlock } from './type/block.ts';

/** Where words stand, in pixels; for tests of overlap, edges and contrast. */
export type TextBox = { text: string; x: number; y: number; width: number; height: number; color: string };

/** A finished picture. Ground and words are apart, so that a test can see what the words stand on. */
export type Drawing = {
	width: number;
	height: number;
	ground: string;
	words: string;
	boxes: TextBox[];
	/** The part of the height that is the drawing itself, without the words that a page or a book sets as text. */
	core?: { top: number; bottom: number };
};

/** Ink of a line over and under its baseline, in em: Han characters and digits. */
const ASCENT = 0.86;
const DESCENT = 0.12;

/** Puts shapes and words on a surface of fixed size. */
export class Sheet {
	#ground = '';
	#words = '';
	#boxes: TextBox[] = [];
	readonly width: number;
	readonly height: number;

	constructor(width: number, height: number) {
		this.width = width;
		this.height = height;
	}

	/** Adds a shape beneath all words. */
	under(markup: string): this {
		this.#ground += markup;
		return this;
	}

	/** Sets a block with its top left corner, or its top right or top centre, at the point; returns its lower edge. */
	set(
		block: TextBlock,
		x: number,
		y: number,
		color: string,
		align: 'start' | 'middle' | 'end' = 'start',
	): number {
		const { size, leading } = block;
		block.lines.forEach((line, index) => {
			const width = (line.width * size) / 1000;
			const left = x - { start: 0, middle: width / 2, end: width }[align];
			// The line's ink stands in the middle of its height.
			const middle = y + (index + 0.5) * leading * size;
			const baseline = middle + ((ASCENT - DESCENT) / 2) * size;
			this.#glyphs(line.glyphs, left, baseline, size, color);
			this.#box({
				text: line.text,
				x: left,
				y: baseline - ASCENT * size,
				width,
				height: (ASCENT + DESCENT) * size,
				color,
			});
		});
		return y + block.height;
	}

	/** Sets one line with its baseline at the point; `top` is the height of its ink in em. */
	line(block: TextBlock, x: number, baseline: number, color: string, top = ASCENT): void {
		const { size } = block;
		for (const { glyphs, text, width } of block.lines) {
			this.#glyphs(glyphs, x, baseline, size, color);
			const height = (top + DESCENT) * size;
			this.#box({ text, x, y: baseline - top * size, width: (width * size) / 1000, height, color });
		}
	}

	rule(x: number, y: number, width: number, color: string, weight = 1.5): void {
		this.under(
			`<path fill="${color}" d="M${num(x)} ${num(y)}h${num(width)}v${num(weight)}h${num(-width)}z"/>`,
		);
	}

	rect(x: number, y: number, width: number, height: number, color: string): void {
		this.under(
			`<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${color}"/>`,
		);
	}

	done(): Drawing {
		const { width, height } = this;
		return { width, height, ground: this.#ground, words: this.#words, boxes: this.#boxes };
	}

	#box(box: TextBox) {
		if (box.width > 0) this.#boxes.push(box);
	}

	#glyphs(glyphs: { d: string; x: number }[], x: number, y: number, size: number, color: string) {
		const k = (size / 1000).toFixed(5);
		// A glyph begins by a step from its own place on the line.
		const line = glyphs.map(({ d, x: at }) => `M${num(at)} 0${d}`).join('');
		this.#words += `<g fill="${color}" transform="matrix(${k} 0 0 -${k} ${num(x)} ${num(y)})"><path d="${line}"/></g>`;
	}
}

/** The picture as an SVG file without any text to be set. Its core, if it has one, is a view of its own, `#core`. */
export function svgOf({ width, height, ground, words, core }: Drawing, name?: string): string {
	const title = name === undefined ? '' : `<title>${escape(name)}</title>`;
	const view = core ? `<view id="core" viewBox="0 ${core.top} ${width} ${core.bottom - core.top}"/>` : '';
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${title && ' role="img"'}>${title}${view}${ground}${words}</svg>`;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
