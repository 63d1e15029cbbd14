import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { listFiles } from '../files.ts';

/**
 * Takes the photographs of a content folder out of a built one, where the bundler has put all of them as they are:
 * with the place and the owner that the camera noted, and also those that no page shows. They are known by their
 * bytes, whatever they are called there. Gives back how many there were.
 */
export function removeOriginals(built: string, images: string): number {
	if (!existsSync(images) || !existsSync(built)) return 0;
	const sizes = new Map<number, Set<string>>();
	for (const file of filesBelow(images)) {
		const { size } = statSync(file);
		sizes.set(size, (sizes.get(size) ?? new Set()).add(digest(file)));
	}
	const found = filesBelow(built).filter((file) => sizes.get(statSync(file).size)?.has(digest(file)));
	for (const file of found) rmSync(file);
	return found.length;
}

function filesBelow(folder: string): string[] {
	return listFiles(folder, '').filter((file) => statSync(file).isFile());
}

function digest(file: string): string {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}
