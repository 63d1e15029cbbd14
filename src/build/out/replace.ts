import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What of the file system is used; tests let it fail. */
export type Disk = Pick<
	typeof import('node:fs'),
	'cpSync' | 'existsSync' | 'mkdirSync' | 'renameSync' | 'rmSync'
>;

const DISK: Disk = { cpSync, existsSync, mkdirSync, renameSync, rmSync };

/**
 * Puts a folder in the place of another. The new one is brought beside the old one first, so that what is left are two
 * renamings; where the second fails, the first is taken back. Throws what failed; the old folder is then in its place.
 */
export function replaceFolder(folder: string, by: string, disk: Disk = DISK): void {
	restoreFolder(folder, disk);
	const { next, before } = besides(folder);
	disk.mkdirSync(dirname(folder), { recursive: true });
	try {
		disk.renameSync(by, next);
	} catch (error) {
		// On another disk.
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		disk.cpSync(by, next, { recursive: true });
	}
	const replaced = disk.existsSync(folder);
	if (replaced) disk.renameSync(folder, before);
	try {
		disk.renameSync(next, folder);
	} catch (error) {
		if (replaced) disk.renameSync(before, folder);
		throw error;
	}
	disk.rmSync(before, { recursive: true, force: true });
}

/** Sees to what a replacement has left that was broken off: the old folder back in its place, nothing beside it. */
export function restoreFolder(folder: string, disk: Disk = DISK): void {
	const { next, before } = besides(folder);
	if (disk.existsSync(before) && !disk.existsSync(folder)) disk.renameSync(before, folder);
	for (const left of [next, before]) disk.rmSync(left, { recursive: true, force: true });
}

/** Names beside a folder that nobody gives to one of theirs. */
function besides(folder: string): { next: string; before: string } {
	const named = (state: string) => join(dirname(folder), `.${basename(folder)}.${state}-release`);
	return { next: named('next'), before: named('last') };
}
