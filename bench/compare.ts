import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';

/**
 * What a change to the code does to a built site: `npm run bench -- compare BEFORE AFTER`, two folders, lists the files
 * that came, went or changed, each with the first place where it did. Hashes in names are left out of account: a file
 * that changed is named once, not with every page that names it. Exits with 1 where anything differs.
 */

/** A hash in a name: Vite's, ours, and a digest in base 64. */
const HASH = /([._-])(?:[0-9a-f]{8}|[\w-]{8})(?=\.(?:js|css|html|woff2|png|jpg|svg|webp|avif|json)\b)/g;
const DIGEST = /sha256-[\w+/]{43}=/g;
const TEXT = new Set(['.html', '.css', '.js', '.json', '.xml', '.svg', '.csv', '.txt', '.webmanifest', '']);

const nameless = (text: string): string => text.replace(HASH, '$1#').replace(DIGEST, 'sha256-#');

/** Files by their name without its hash; of several alike, all, in their order. */
function filesOf(folder: string): Map<string, string[]> {
	const files = new Map<string, string[]>();
	const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	for (const file of all.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
		const name = nameless(relative(folder, file).replaceAll('\\', '/'));
		files.set(name, [...(files.get(name) ?? []), file]);
	}
	return files;
}

function contentOf(file: string): string {
	const bytes = readFileSync(file);
	// Tags and rules in lines of their own, so that a difference is told in a few words.
	return TEXT.has(extname(file))
		? nameless(bytes.toString()).replace(/(?=<)|(?<=[};])/g, '\n')
		: bytes.toString('latin1');
}

/** Where two texts part: the first line of each that the other has not in its place. */
function firstDifference(before: string, after: string): string {
	const [old, now] = [before.split('\n'), after.split('\n')];
	const at = old.findIndex((line, index) => line !== now[index]);
	const line = (lines: string[]) => (lines[at < 0 ? old.length : at] ?? '').slice(0, 160);
	return `\n    - ${line(old)}\n    + ${line(now)}`;
}

/** One file with its counterpart: undefined where they say the same. */
function difference(before: string, after: string): string | undefined {
	const [old, now] = [contentOf(before), contentOf(after)];
	if (old === now) return undefined;
	const bytes = `${readFileSync(before).length} → ${readFileSync(after).length} B`;
	return TEXT.has(extname(after)) ? bytes + firstDifference(old, now) : bytes;
}

const [before, after] = process.argv.slice(3).map((folder) => filesOf(resolve(folder)));
if (!before || !after) throw new Error('npm run bench -- compare BEFORE AFTER');
const lines: string[] = [];
for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
	const [old = [], now = []] = [before.get(name), after.get(name)];
	if (old.length !== now.length) {
		lines.push(`${name}: ${old.length} → ${now.length} files`);
		continue;
	}
	old.forEach((file, index) => {
		const found = difference(file, now[index] ?? '');
		if (found) lines.push(`${name}: ${found}`);
	});
}
console.log(lines.length > 0 ? lines.join('\n') : 'no difference');
process.exit(lines.length > 0 ? 1 : 0);
