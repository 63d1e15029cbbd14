import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tracesOfOthers } from '../support/one-edition.ts';
import { buildEnvironment, CACHE, OUTPUTS } from '../support/outputs.ts';

const second = OUTPUTS.find(({ name }) => name === 'second');

it('the second feature builds in one edition as well as in two', () => {
	if (!second) throw new Error('no second feature');
	expect(existsSync(join(second.folder, 'hant', 'index.html')), 'run `npm test -- build` first').toBe(true);
	const work = mkdtempSync(join(CACHE, 'alone-'));
	const output = { ...second, content: join(work, 'content'), folder: join(work, 'site'), cards: false };
	cpSync(second.content, output.content, { recursive: true });
	const feature = join(output.content, 'feature.yaml');
	const text = readFileSync(feature, 'utf8');
	expect(text).toContain('editions: [hans, hant]');
	writeFileSync(feature, text.replace(/^editions:.*\n/m, ''));
	const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...buildEnvironment(output) };
	const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
	const { status, stderr } = spawnSync(process.execPath, [astro, 'build'], { env, encoding: 'utf8' });
	expect(status, stderr).toBe(0);
	expect(existsSync(join(output.folder, 'index.html'))).toBe(true);
	expect(tracesOfOthers(output.folder)).toEqual([]);
}, 120_000);
