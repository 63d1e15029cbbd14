import { drawPicture, type Picture } from './render.ts';

/** Encoding keeps one core busy; a build asks for one file after another. */
const AT_ONCE = 3;

/** Draws pictures in the order in which they will be asked for, always a few ahead. */
export class Queue {
	#order: Picture[] = [];
	#drawing = new Map<string, Promise<Uint8Array>>();
	readonly #cache: string;

	constructor(cache: string) {
		this.#cache = cache;
	}

	/** Tells what will be asked for, and hands it back. */
	expect(pictures: Picture[]): Picture[] {
		this.#order.push(...pictures);
		return pictures;
	}

	async draw(picture: Picture): Promise<Uint8Array> {
		const at = this.#order.findIndex(({ kept }) => kept === picture.kept);
		for (const next of at < 0 ? [] : this.#order.slice(at, at + AT_ONCE)) void this.#start(next);
		const bytes = await this.#start(picture);
		this.#drawing.delete(picture.kept);
		return bytes;
	}

	#start(picture: Picture): Promise<Uint8Array> {
		const drawing = this.#drawing.get(picture.kept) ?? drawPicture(picture, this.#cache);
		this.#drawing.set(picture.kept, drawing);
		// A failure is reported to whoever asks for the picture.
		drawing.catch(() => undefined);
		return drawing;
	}
}
