import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildEnvironment, type Output } from './outputs.ts';

/** What the test runner tells its tests; a build would take it for its own. */
const RUNNER = /^(VITEST|BASE_URL$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$)/;

/** The environment of whoever started the tests. */
export function ownEnvironment(): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNER.test(name)));
}

/** Builds a site within a test. Throws with the build's own words where it fails. */
export function buildSite(output: Output): void {
	rmSync(output.folder, { recursive: true, force: true });
	const env = { ...ownEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', ...buildEnvironment(output) };
	const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
	const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], { env, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${output.folder} was not built: ${stdout.slice(-2000)}${stderr}`);
}
