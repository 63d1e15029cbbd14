import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { caddyConfig } from '../../src/build/deploy/caddy.ts';
import { answers, freePort, type Running } from './servers.ts';

/** Starts Caddy with the project's own configuration, on loopback, a free port and without TLS. */
export async function startCaddy(folder: string, home: string, base: string): Promise<Running> {
	const port = await freePort();
	mkdirSync(folder, { recursive: true });
	const file = resolve(folder, 'Caddyfile');
	const site = caddyConfig({ base, name: `http://127.0.0.1:${port}`, listen: '', home: resolve(home) });
	writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
	const env = {
		...process.env,
		HOME: resolve(folder),
		XDG_CONFIG_HOME: resolve(folder),
		XDG_DATA_HOME: resolve(folder),
	};
	const args = ['--config', file, '--adapter', 'caddyfile'];
	execFileSync('caddy', ['validate', ...args], { env, stdio: 'pipe' });
	const child = spawn('caddy', ['run', ...args], { env, stdio: 'ignore' });
	const origin = `http://127.0.0.1:${port}`;
	await answers(child, origin);
	return {
		origin,
		reload: () => undefined,
		stop: () =>
			new Promise((done) => {
				child.once('exit', () => done());
				child.kill('SIGTERM');
			}),
	};
}
