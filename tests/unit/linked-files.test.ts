import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { contentCopy } from '../support/content-copy.ts';

const { root, folder, messages } = contentCopy('small');

describe('a link among the files of a feature', () => {
	const outside = join(root, 'outside');
	beforeEach(() => mkdirSync(outside, { recursive: true }));

	it.each([
		['a manuscript that leads to a program', 'intro.mdx', 'program.js'],
		['a picture that leads to a program', 'images/a.png', 'program.js'],
		['a folder', 'images', '.'],
		['a folder that lies in itself', 'chapters/again', '../content'],
		['what is not there', 'close.mdx', 'nowhere'],
	])('stops the build: %s', (_, file, to) => {
		writeFileSync(join(outside, 'program.js'), 'export default 1;');
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		symlinkSync(join(outside, to), join(folder, file));
		expect(messages().filter((said) => said.includes('链接（快捷方式）'))).toEqual([
			`${file}：这里不能放链接（快捷方式）。把文件本身放进来`,
		]);
	});

	it('leads nobody round in circles', () => {
		for (let count = 0; count < 4; count++) symlinkSync('.', join(folder, `again${count}`));
		expect(messages()).toHaveLength(4);
	});
});
