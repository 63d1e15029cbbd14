import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Edition } from '../../model/editions.ts';
import { FACES, type Face, facePath } from '../../theme/faces.ts';
import type { FontGroup } from './groups.ts';
import { divide } from './parts.ts';

const { resolve } = createRequire(import.meta.url);

/** OpenType features that text set in lines uses; `halt` and `chws` squeeze punctuation. */
const FEATURES = ['ccmp', 'calt', 'liga', 'kern', 'halt', 'chws'];
/** Measures for vertical setting, hints for screens of old, ways between weights. */
const UNUSED = ['vhea', 'vmtx', 'gasp', 'prep', 'STAT'];
/** Where no marks are: nothing to squeeze. */
const HAN_ONLY = { keepFeatures: [], dropTables: [...UNUSED, 'GSUB', 'GPOS', 'GDEF', 'BASE'] };
const ANY = { keepFeatures: FEATURES, dropTables: UNUSED };

/** The path that the HTML of a page has → the path of the file that was made for it. */
export type Renamed = Map<string, string>;

/** The source file of a face with all its glyphs, in the forms of an edition. */
export function wholeFont({ sources }: Face, edition: Edition['name']): Buffer {
	return readFileSync(resolve(sources[edition]));
}

/** Writes the font files of all pages below `root`, named by their content, and tells those of each group. */
export async function cutFonts(
	root: string,
	groups: FontGroup[],
	edition: Edition['name'],
	log: (line: string) => void,
): Promise<Map<FontGroup, Renamed>> {
	const renamed = new Map<FontGroup, Renamed>(groups.map((group) => [group, new Map()]));
	mkdirSync(join(root, '_fonts'), { recursive: true });
	for (const face of FACES) {
		const parts = divide(face, groups);
		if (parts.length === 0) continue;
		const all = new Set(parts.flatMap(({ chars }) => [...chars]));
		// Cut once from the big file and then from what is left, which is many times faster.
		const used = await subsetFont(wholeFont(face, edition), [...all].join(''), { targetFormat: 'sfnt' });
		for (const { ending, named, chars, groups: asking } of parts) {
			const subset = await subsetFont(used, [...chars].sort().join(''), {
				targetFormat: 'woff2',
				...(ending === '' ? ANY : HAN_ONLY),
			});
			const hash = createHash('sha256').update(subset).digest('hex').slice(0, 8);
			const path = facePath(`${face.name}${named}.${hash}`);
			writeFileSync(join(root, path), subset);
			for (const group of asking) renamed.get(group)?.set(facePath(face.name + ending), path);
			log(`${path}: ${chars.size} glyphs, ${(subset.length / 1024).toFixed(1)} KB`);
		}
	}
	return renamed;
}
