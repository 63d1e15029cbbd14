import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What a build reads besides the content; the rest of the project is no part of a site. */
const PARTS = ['src', 'public', 'astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What builds make or keep in their root. */
const MADE = /^(node_modules|dist|\.astro)$/;

/** Drawn pictures, by what they show: any build may use them again. */
const PICTURES = join('node_modules', '.cache', 'cards');

/**
 * Lays a copy of what a site is built from, with a content folder as its `content` and the installed packages linked.
 * What an earlier build kept for the next one goes; its site stays.
 */
export function copyProject(root: string, content: string): void {
	mkdirSync(root, { recursive: true });
	for (const entry of readdirSync(root).filter((name) => name !== 'dist'))
		rmSync(join(root, entry), { recursive: true });
	for (const part of PARTS.filter((part) => existsSync(part)))
		cpSync(part, join(root, part), { recursive: true });
	cpSync(content, join(root, 'content'), { recursive: true });
	mkdirSync(join(root, 'node_modules'));
	// One by one: caches are the copy's own.
	for (const entry of readdirSync('node_modules').filter((name) => !name.startsWith('.') || name === '.bin'))
		symlinkSync(resolve('node_modules', entry), join(root, 'node_modules', entry), 'junction');
}

/** Lets a copy take pictures that other builds have drawn, and keep its own for them. */
export function sharePictures(root: string): void {
	mkdirSync(PICTURES, { recursive: true });
	mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
	symlinkSync(resolve(PICTURES), join(root, PICTURES), 'junction');
}

/** Files of a root that a build is made from, sorted. */
export function filesUnder(root: string): string[] {
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)))
		.filter((file) => !MADE.test(file.split(/[\\/]/)[0] ?? ''))
		.sort();
}
