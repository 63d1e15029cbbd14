import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Output } from './outputs.ts';

/** Files whose weight a reader feels. */
const WEIGHED = /\.(html|woff2|js|css|json|csv)$/;
const COMPRESSED = /\.(html|js|css|json|csv)$/;

/** Prints what every page and font weighs on the wire, in KB. Tells, does not judge. */
export function printBytes(outputs: Output[]) {
	for (const { title, folder } of outputs.filter(({ name }) => name !== 'base')) {
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => WEIGHED.test(file))
			.sort();
		console.log(`\n${title}, KB`);
		console.table(Object.fromEntries(files.map((file) => [file, weigh(join(folder, file))])));
	}
}

function weigh(file: string) {
	const data = readFileSync(file);
	const kb = (bytes: number) => Number((bytes / 1024).toFixed(1));
	if (!COMPRESSED.test(file)) return { raw: kb(data.length) };
	return {
		raw: kb(data.length),
		gzip: kb(gzipSync(data).length),
		brotli: kb(brotliCompressSync(data).length),
	};
}
