import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Step } from '../../outputs/built/step.ts';

const PICTURE = /\.(jpe?g|png|webp|avif)$/i;

/**
 * Keeps the photographs themselves out of what is published, where the bundler puts all of them as they are: with the
 * place and the owner that the camera noted, and also those that no page shows. Whatever picture is in a bundle is an
 * original: the copies that pages show are made after it, and pictures of the program's own are drawn by its routes.
 */
export class Originals {
	#files = new Set<string>();

	/** Tells them from the bundler. */
	readonly plugin: Plugin = {
		name: 'originals',
		generateBundle: (_, bundle) => this.learn(Object.values(bundle)),
	};

	/** Learns their names from the files of a bundle. */
	learn(bundle: readonly { type: string; fileName: string }[]) {
		for (const { type, fileName } of bundle)
			if (type === 'asset' && PICTURE.test(fileName)) this.#files.add(fileName);
	}

	/** Publishes of the feature's photographs nothing but the copies that pages show: the first of the last steps. */
	readonly leaveOut: Step = ({ root }, log) => {
		const removed = this.remove(root);
		if (removed > 0) log.info(`${removed} originals left out`);
	};

	/** Takes them out of a built folder; gives back how many there were. */
	remove(root: string): number {
		for (const file of this.#files) rmSync(join(root, file), { force: true });
		return this.#files.size;
	}
}
