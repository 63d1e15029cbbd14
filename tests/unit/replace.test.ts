import * as fs from 'node:fs';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, replaceFolder, restoreFolder } from '../../src/build/out/replace.ts';

const root = mkdtempSync(join(tmpdir(), 'replace-'));
afterAll(() => rmSync(root, { recursive: true }));
const [dist, next] = [join(root, 'dist'), join(root, 'work', 'next')];

function write(folder: string, text: string) {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.html'), text);
}
const said = (folder = dist) => readFileSync(join(folder, 'index.html'), 'utf8');
const beside = () => readdirSync(root).filter((name) => name !== 'dist' && name !== 'work');

/** A disk on which one renaming fails, counted from 1; what it saw at each of them. */
function failing(at: number, code: string): Disk & { missing: number } {
	let renamings = 0;
	return {
		...fs,
		missing: 0,
		renameSync(from, to) {
			renamings++;
			if (renamings === at) throw Object.assign(new Error(code), { code });
			fs.renameSync(from, to);
			if (!existsSync(dist)) this.missing++;
		},
	};
}

beforeEach(() => {
	for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
	write(dist, 'old');
	write(next, 'new');
});

describe('a release in the place of the last one', () => {
	it('stands there whole, and nothing is left beside it', () => {
		writeFileSync(join(dist, 'gone.html'), '');
		replaceFolder(dist, next);
		expect([said(), readdirSync(dist), beside(), existsSync(next)]).toEqual([
			'new',
			['index.html'],
			[],
			false,
		]);
	});

	it('may be the first', () => {
		replaceFolder(join(root, 'deep', 'er'), next);
		expect(said(join(root, 'deep', 'er'))).toBe('new');
	});

	it('comes from another disk, and is copied before anything is moved', () => {
		const disk = failing(1, 'EXDEV');
		let there = '';
		replaceFolder(dist, next, {
			...disk,
			cpSync(...args) {
				fs.cpSync(...args);
				there = said();
			},
		});
		expect([there, said(), beside()]).toEqual(['old', 'new', []]);
	});

	it('is away for no longer than one renaming takes', () => {
		const disk = failing(0, '');
		replaceFolder(dist, next, disk);
		expect(disk.missing).toBe(1);
	});
});

describe('a release that cannot be put there', () => {
	it.each([
		[1, 'EACCES'],
		[2, 'EBUSY'],
		[3, 'EACCES'],
		[3, 'ENOSPC'],
	])('leaves the last one, where renaming %i fails with %s', (at, code) => {
		expect(() => replaceFolder(dist, next, failing(at, code))).toThrow(code);
		expect(said()).toBe('old');
	});

	it('leaves the last one where it cannot be copied', () => {
		const full = () => {
			throw new Error('ENOSPC');
		};
		expect(() => replaceFolder(dist, next, { ...failing(1, 'EXDEV'), cpSync: full })).toThrow('ENOSPC');
		expect(said()).toBe('old');
	});
});

describe('a replacement that was broken off', () => {
	it.each([0, 1, 2, 3])(
		'after %i renamings: the next one finds a whole release, and cleans up',
		(renamings) => {
			// What no program sees to: the power goes.
			let left = renamings;
			const stopped = () => {
				throw new Error('stopped');
			};
			const disk: Disk = {
				...fs,
				renameSync: (from, to) => (left-- > 0 ? fs.renameSync(from, to) : stopped()),
				rmSync: (path, options) => (left > 0 ? fs.rmSync(path, options) : stopped()),
			};
			expect(() => replaceFolder(dist, next, disk)).toThrow('stopped');
			restoreFolder(dist);
			expect([said(), beside()]).toEqual([renamings < 3 ? 'old' : 'new', []]);
			write(next, 'newer');
			replaceFolder(dist, next);
			expect([said(), beside()]).toEqual(['newer', []]);
		},
	);

	it('is no matter where there was none', () => {
		restoreFolder(dist);
		restoreFolder(join(root, 'no', 'where'));
		expect([said(), beside()]).toEqual(['old', []]);
	});
});
