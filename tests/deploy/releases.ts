import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../support/build.ts';
import { CACHE, type Output, SMALL } from '../support/outputs.ts';

const FOLDER = join(CACHE, 'deploy');
const CHAPTER = join('chapters', '02-guanmen.mdx');

/** Below a path, as on a host with other sites; with an address that has moved. */
const SITE: Output = { ...SMALL, base: '/features/books/', compress: true };

/** Two releases of a small feature, the second with other words and another picture. */
export const RELEASES: { first: Output; second: Output } = {
	first: { ...SITE, folder: join(FOLDER, 'first', 'dist'), content: join(FOLDER, 'first-content') },
	second: { ...SITE, folder: join(FOLDER, 'second', 'dist'), content: join(FOLDER, 'second-content') },
};

/** Path at which the first chapter stood, and where it stands. */
export const MOVED = { from: 'chapters/opening/', to: 'chapters/kaimen/' };

/** Builds both. Throws with the build's own words when one fails. */
export async function buildReleases(): Promise<void> {
	for (const { content } of Object.values(RELEASES)) {
		rmSync(content, { recursive: true, force: true });
		mkdirSync(FOLDER, { recursive: true });
		cpSync('tests/fixtures/small', content, { recursive: true });
		writeFileSync(
			join(content, 'redirects.yaml'),
			`redirects:\n  - from: ${MOVED.from}\n    to: ${MOVED.to}\n`,
		);
	}
	appendFileSync(join(RELEASES.second.content, CHAPTER), '\n门口的灯笼换成了绿色的玻璃罩。\n');
	await Promise.all(Object.values(RELEASES).map(buildSite));
}

/** Puts a release online with the operators' own script; gives back what it printed. */
export function switchTo(folder: string, home: string, env: Record<string, string> = {}): string {
	const { status, stdout, stderr } = spawnSync('sh', ['deploy/switch.sh', folder, home], {
		encoding: 'utf8',
		env: { ...process.env, ...env },
	});
	if (status !== 0) throw new Error(stderr);
	return stdout;
}
