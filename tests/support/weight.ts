import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { compress } from './wire.ts';

/** One file that a page asked for, by its path below the site's folder, with its bytes on the wire. */
export type Weighed = { file: string; bytes: number };

/** What a first visit fetches: fonts until they are all there, everything else before the load event, the page included. */
export type Weight = { fonts: Weighed[]; others: Weighed[] };

/** What is compressed in itself goes as it is, text with brotli 11. */
const PACKED = /\.(woff2|png|jpg|webp|avif)$/;

/** Opens a page of a built site that is served below `base`, and weighs what it asks for. */
export async function weigh(page: Page, address: string, folder: string, base: string): Promise<Weight> {
	await page.goto(address, { waitUntil: 'load' });
	const asked = await page.evaluate(async () => {
		await document.fonts.ready;
		const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
		return entries
			.filter(({ name, startTime }) => name.endsWith('.woff2') || startTime < (visit?.loadEventStart ?? 0))
			.map(({ name }) => name);
	});
	const files = [address, ...asked].map((name) => {
		const below = new URL(name).pathname.slice(base.length);
		const file = below.replace(/(^|\/)$/, '$1index.html');
		const body = readFileSync(join(folder, file));
		return { file, bytes: (PACKED.test(file) ? body : compress(body)).length };
	});
	const isFont = ({ file }: Weighed) => file.endsWith('.woff2');
	return { fonts: files.filter(isFont), others: files.filter((file) => !isFont(file)) };
}

export function sum(files: readonly Weighed[]): number {
	return files.reduce((total, { bytes }) => total + bytes, 0);
}
