import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { Problem } from '../../lib/problem.ts';

/** Endings of files that a bundler runs. */
const CODE = new Set('.js .mjs .cjs .jsx .ts .mts .cts .tsx .astro .vue .svelte .wasm .node'.split(' '));

/** Files and folders that tell a bundler what to run. */
const ORDERS = new Set(['node_modules', 'package.json', 'tsconfig.json', 'jsconfig.json']);

/**
 * Code that lies among the words. Nothing of it is asked for, but compiled manuscripts ask for modules of Astro's by
 * name, and a folder `node_modules` beside them would be where they are found first.
 */
export function codeFiles(directory: string): Problem[] {
	if (!existsSync(directory)) return [];
	return readdirSync(directory, { recursive: true, withFileTypes: true, encoding: 'utf8' })
		.filter(({ name }) => ORDERS.has(name) || CODE.has(extname(name).toLowerCase()))
		.map(({ parentPath, name }) => relative(directory, join(parentPath, name)).replaceAll('\\', '/'))
		.filter((file) => !/(^|\/)node_modules\//.test(file))
		.sort()
		.map((file) => ({ file, message: '这里不能放程序', allowed: '这个文件夹只放文字、数据和图片，请移走' }));
}
