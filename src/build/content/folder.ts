import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { Problem } from '../../model/problem.ts';

/** Endings of files that a bundler runs. */
const CODE = new Set('.js .mjs .cjs .jsx .ts .mts .cts .tsx .astro .vue .svelte .wasm .node'.split(' '));

/** Files and folders that tell a bundler what to run. */
const ORDERS = new Set(['node_modules', 'package.json', 'tsconfig.json', 'jsconfig.json']);

/**
 * Code that lies among the words, and links. Nothing of the code is asked for, but compiled manuscripts ask for modules
 * of Astro's by name, and a folder `node_modules` beside them would be where they are found first. A link is to the
 * bundler what it leads to: a manuscript that leads to a program would be run as one.
 */
export function foreignFiles(directory: string): Problem[] {
	return entriesBelow(directory)
		.flatMap((entry): Problem | [] => {
			const file = relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
			if (ORDERS.has(entry.name) || CODE.has(extname(entry.name).toLowerCase()))
				return { file, message: '这里不能放程序', allowed: '这个文件夹只放文字、数据和图片，请移走' };
			return entry.isSymbolicLink()
				? { file, message: '这里不能放链接（快捷方式）', allowed: '把文件本身放进来' }
				: [];
		})
		.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** All that lies in a folder. Not within `node_modules`, and not behind links, which may lead round in circles. */
export function entriesBelow(directory: string): Dirent[] {
	if (!existsSync(directory)) return [];
	return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => [
		entry,
		...(entry.isDirectory() && entry.name !== 'node_modules'
			? entriesBelow(join(directory, entry.name))
			: []),
	]);
}
