import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentCache } from '../src/build/environment.ts';
import { build, FOLDER } from './build.ts';
import { writeFull, writeShort } from './features.ts';
import { type PageBytes, pageBytes } from './page-bytes.ts';
import type { Cost } from './process-tree.ts';
import { redrawn } from './redrawn.ts';
import { machine, median, printTable, printTargets, round } from './report.ts';

/**
 * What building a long feature costs: `npm run bench -- scale`, with the number of runs (3) and with `full` for chapters
 * that have numbers and charts of their own. Exits with 1 when a target is missed.
 */
const SIZES = [10, 100, 1000] as const;
/** The small feature of the test that only one chapter's cards are drawn again. */
const CHANGED = {
	content: join(FOLDER, 'changed'),
	chapters: 10,
	file: '05-day-5.mdx',
	cards: 'chapter-day-5-',
};

const runs = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 3);
const write = process.argv.includes('full') ? writeFull : writeShort;

type Built = { costs: Cost[]; bytes: PageBytes | undefined };

const siteOf = (content: string) => `${content}-site`;

/** As plain Astro builds: no cards are drawn, and files are compressed by the host. */
const buildPlain = (content: string, cards = false) =>
	build({ content, out: siteOf(content), site: 'https://example.org', cards, compress: false });

/** Writes a feature that was never built. */
function fresh(content: string, chapters: number) {
	for (const folder of [siteOf(content), contentCache(content)])
		rmSync(folder, { recursive: true, force: true });
	write(content, chapters);
}

console.log(`${machine()}; median of ${runs}, builds without cards and compressed copies`);
// The first build of all finds nothing in the machine's caches.
fresh(CHANGED.content, CHANGED.chapters);
await buildPlain(CHANGED.content);
const built = new Map<number, Built>(SIZES.map((size) => [size, { costs: [], bytes: undefined }]));
for (let run = 1; run <= runs; run++) {
	for (const [size, results] of built) {
		const content = join(FOLDER, `scale-${size}`);
		fresh(content, size);
		const cost = await buildPlain(content);
		results.costs.push(cost);
		results.bytes ??= pageBytes(siteOf(content));
		console.log(`run ${run}: ${size} chapters in ${cost.wall.toFixed(2)} s`);
		rmSync(siteOf(content), { recursive: true });
	}
}

const of = (size: number, field: 'wall' | 'cpu' | 'memory') =>
	median(built.get(size)?.costs.map((cost) => cost[field] ?? NaN) ?? []);
const bytesOf = (size: number) => built.get(size)?.bytes;
printTable(
	SIZES.map((size) => ({
		chapters: size,
		'wall s': round(of(size, 'wall')),
		'CPU s': round(of(size, 'cpu')),
		'peak MB': Math.round(of(size, 'memory')),
		'a chapter B': bytesOf(size)?.chapter ?? '',
		'cover B': bytesOf(size)?.cover ?? '',
		...bytesOf(size)?.whole,
	})),
);

fresh(CHANGED.content, CHANGED.chapters);
const drawn = await redrawn(CHANGED.content, CHANGED.file, () => buildPlain(CHANGED.content, true));
const others = drawn.filter((name) => !name.startsWith(CHANGED.cards));
console.log(`\nafter one changed title, drawn again: ${drawn.join(', ')}`);

/** Wall time is a + b·Nᵖ: two differences in a row give p, whatever the start of a build costs. */
const grows = Math.log10((of(1000, 'wall') - of(100, 'wall')) / (of(100, 'wall') - of(10, 'wall')));
const larger = (field: 'chapter' | 'cover') =>
	(bytesOf(1000)?.[field] ?? NaN) / (bytesOf(100)?.[field] ?? NaN);
console.log(`\n${machine()}`);
const met = printTargets([
	{
		what: 'one more chapter',
		why: 'its QR code as a file and the choice of its styles take about a millisecond each, its glyphs two',
		value: ((of(1000, 'wall') - of(100, 'wall')) / 900) * 1000,
		most: write === writeFull ? Infinity : 12,
		unit: 'ms',
	},
	{ what: 'growth exponent', value: grows, most: 1.05 },
	{ what: 'a chapter at 1000, of that at 100', value: larger('chapter'), most: 1.01 },
	{ what: 'the cover at 1000, of that at 100', value: larger('cover'), most: 1.01 },
	{ what: 'peak memory at 1000', value: of(1000, 'memory'), most: 1536, unit: 'MB' },
	{ what: 'cards of other chapters drawn again', value: others.length, most: 0 },
]);
process.exit(met && drawn.length > 0 ? 0 : 1);
