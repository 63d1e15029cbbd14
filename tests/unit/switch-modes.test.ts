import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'switch-modes-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A site as a build leaves it where nobody else may read what one writes. */
function privateSite(name: string): string {
	const folder = join(root, name);
	for (const path of ['index.html', '404.html', `_assets/${name}.js`, 'chapters/a/index.html']) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), name);
		chmodSync(join(folder, path), 0o600);
		chmodSync(join(folder, path, '..'), 0o700);
	}
	return folder;
}

it('switch.sh puts online what every server may read, also of private files', () => {
	const home = join(root, 'home');
	for (const name of ['one', 'two']) {
		const { status, stderr } = spawnSync(
			'sh',
			['-c', 'umask 077; exec sh deploy/switch.sh "$@"', 'sh', privateSite(name), home],
			{ encoding: 'utf8' },
		);
		expect(status, stderr).toBe(0);
	}
	const paths = ['.', ...readdirSync(home, { recursive: true, encoding: 'utf8' })];
	// In the release after it too.
	expect(paths.filter((path) => /^releases.*one\.js$/.test(path)).length).toBe(2);
	const closed = paths.filter((path) => {
		const stats = statSync(join(home, path));
		const needed = stats.isDirectory() ? 0o055 : 0o044;
		return (stats.mode & needed) !== needed;
	});
	expect(closed).toEqual([]);
});
