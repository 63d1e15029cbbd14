import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../support/build.ts';
import { tracesOfOthers } from '../support/one-edition.ts';
import { CACHE, OUTPUTS } from '../support/outputs.ts';

const second = OUTPUTS.find(({ name }) => name === 'second');

it('the second feature builds in one edition as well as in two', async () => {
	if (!second) throw new Error('no second feature');
	expect(existsSync(join(second.folder, 'hant', 'index.html')), 'run `npm test -- build` first').toBe(true);
	const work = mkdtempSync(join(CACHE, 'alone-'));
	const output = { ...second, content: join(work, 'content'), folder: join(work, 'root', 'dist') };
	cpSync(second.content, output.content, { recursive: true });
	const feature = join(output.content, 'feature.yaml');
	const text = readFileSync(feature, 'utf8');
	expect(text).toContain('editions: [hans, hant]');
	writeFileSync(feature, text.replace(/^editions:.*\n/m, ''));
	await buildSite(output);
	expect(existsSync(join(output.folder, 'index.html'))).toBe(true);
	expect(tracesOfOthers(output.folder)).toEqual([]);
	rmSync(work, { recursive: true });
});
