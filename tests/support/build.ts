import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyProject, filesUnder, sharePictures } from './project.ts';
import { buildEnvironment, type Output } from './outputs.ts';

/** What the test runner tells its tests; a build would take it for its own. */
const RUNNER = /^(VITEST|BASE_URL$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$)/;

/** The environment of whoever started the tests. */
export function ownEnvironment(): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNER.test(name)));
}

/**
 * Builds a site in a root of its own, so that builds may run side by side; what is there already and was made from the
 * same files is left as it is. Throws with the build's own words where it fails.
 */
export async function buildSite(output: Output): Promise<void> {
	const root = dirname(output.folder);
	copyProject(root, output.content);
	sharePictures(root);
	const made = digestOf(root, output);
	const stamp = `${root}.made`;
	if (existsSync(output.folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return;
	rmSync(stamp, { force: true });
	await astroBuild(root, buildEnvironment(output));
	writeFileSync(stamp, made);
}

/** Runs `astro build` in a root. Throws with the build's own words where it fails. */
function astroBuild(root: string, env: Record<string, string>): Promise<void> {
	const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
	const child = spawn(process.execPath, [astro, 'build'], {
		cwd: root,
		env: { ...ownEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
	});
	let said = '';
	child.stdout.on('data', (data) => (said += data));
	child.stderr.on('data', (data) => (said += data));
	return new Promise((done, failed) => {
		child.on('error', failed);
		child.on('close', (code) => {
			if (code === 0) done();
			else failed(new Error(`${root} was not built:\n${said.slice(-4000)}`));
		});
	});
}

/** Names all that a build is made from: the files of its root, its environment, and the packages' versions. */
function digestOf(root: string, output: Output): string {
	const hash = createHash('sha256').update(JSON.stringify([process.version, buildEnvironment(output)]));
	for (const file of filesUnder(root)) hash.update(file).update(readFileSync(join(root, file)));
	return hash.digest('hex');
}
