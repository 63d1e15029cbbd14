import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { target } from '../src/build/environment.ts';

/** All drawn cards that are kept, whichever build drew them. */
function kept(): Set<string> {
	const { cardCache } = target();
	const files = existsSync(cardCache) ? readdirSync(cardCache, { recursive: true, encoding: 'utf8' }) : [];
	return new Set(files.filter((file) => file.endsWith('.png') || file.endsWith('.jpg')));
}

/** Gives a chapter another title, builds again, and tells the names of the cards that were drawn anew. */
export async function redrawn(
	content: string,
	chapter: string,
	build: () => Promise<unknown>,
): Promise<string[]> {
	await build();
	const file = join(content, 'chapters', chapter);
	const text = readFileSync(file, 'utf8');
	const before = kept();
	writeFileSync(file, text.replace(/^title: .*/m, `title: 另一个题目 ${neverSeen()}`));
	await build();
	const drawn = [...kept()].filter((name) => !before.has(name));
	// Nobody asks for these again.
	for (const name of drawn) rmSync(join(target().cardCache, name));
	return drawn.map((name) => name.replace(/^.*[/\\]|\.[0-9a-f]{8}\.\w+$/g, ''));
}

/** Makes a title new, whatever was built before. */
function neverSeen(): string {
	return [...String(Date.now())].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
}
