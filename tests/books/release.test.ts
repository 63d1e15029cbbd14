import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hostHeaders } from '../../src/build/deploy/host-headers.ts';
import { CACHE } from '../support/outputs.ts';
import { readPaper } from '../support/paper.ts';

mkdirSync(CACHE, { recursive: true });
const temporary = mkdtempSync(join(CACHE, 'release-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** `npm run release` of the small feature. */
function release(out: string, env: Record<string, string> = {}) {
	const content = join(temporary, 'content');
	// A build adds the paragraphs' ids to its content.
	cpSync('tests/fixtures/small', content, { recursive: true });
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/release.ts'], {
		encoding: 'utf8',
		env: {
			...process.env,
			PATH: join('node_modules', '.bin') + delimiter + process.env['PATH'],
			SITE_URL: 'https://example.org',
			BASE_PATH: '/',
			CONTENT_DIR: content,
			OUT_DIR: out,
			NO_COLOR: '1',
			ASTRO_TELEMETRY_DISABLED: '1',
			...env,
		},
	});
	return { status, output: stdout + stderr };
}

it('a release is built for its public address, checked, and offers the PDF with its size', async () => {
	const out = join(temporary, 'released');
	mkdirSync(out);
	writeFileSync(join(out, '_headers'), hostHeaders([], '/'));
	writeFileSync(join(out, 'of-the-last-release.html'), '');
	const { status, output } = release(out);
	expect(status, output).toBe(0);
	const cover = readFileSync(join(out, 'index.html'), 'utf8');
	expect(cover).toContain('<link rel="canonical" href="https://example.org/">');
	expect(cover).toMatch(/href="\/book\.pdf"[^>]*>PDF<span data-size="book\.pdf">\d+ KB<\/span>/);
	expect((await readPaper(readFileSync(join(out, 'book.pdf')))).sheets.length).toBeGreaterThan(2);
	expect(() => readFileSync(join(out, 'of-the-last-release.html'))).toThrow();
});

it('what cannot be built leaves the last release where it was', () => {
	const out = join(temporary, 'kept');
	mkdirSync(out);
	writeFileSync(join(out, '_headers'), hostHeaders([], '/'));
	writeFileSync(join(out, 'index.html'), '上一次');
	const { status, output } = release(out, { CONTENT_DIR: join(temporary, 'nothing') });
	expect(status).toBe(1);
	expect(output).toContain('不能发布：astro build');
	expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('上一次');
});
