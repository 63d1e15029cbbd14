import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nginxConfig } from '../../src/build/deploy/nginx.ts';
import { answers, freePort, type Running } from './servers.ts';

/** Where Debian and others put modules that are loaded at the start. */
const BROTLI = [
	'/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
	'/usr/lib64/nginx/modules/ngx_http_brotli_static_module.so',
].find((path) => existsSync(path));

/** Starts nginx with the project's own configuration, on loopback and a free port, all its files below `folder`. */
export async function startNginx(folder: string, home: string, base: string): Promise<Running> {
	const port = await freePort();
	mkdirSync(folder, { recursive: true });
	const file = resolve(folder, 'nginx.conf');
	const site = nginxConfig({ base, name: 'localhost', listen: `127.0.0.1:${port}`, home: resolve(home) });
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${resolve(folder, name)};`,
	);
	writeFileSync(
		file,
		[
			...(process.getuid?.() === 0 ? ['user root;'] : []),
			...(BROTLI ? [`load_module ${BROTLI};`] : []),
			'worker_processes 2;',
			'daemon off;',
			`pid ${resolve(folder, 'nginx.pid')};`,
			`error_log ${resolve(folder, 'error.log')} warn;`,
			'events {}',
			`http { access_log off; ${temporary.join(' ')}`,
			BROTLI ? site : site.replace('brotli_static on;', ''),
			'}',
		].join('\n'),
	);
	const args = ['-p', resolve(folder), '-c', file];
	const child = spawn('nginx', args, { stdio: 'inherit' });
	const origin = `http://127.0.0.1:${port}`;
	await answers(child, origin);
	return {
		origin,
		reload: () => void execFileSync('nginx', [...args, '-s', 'reload'], { stdio: 'inherit' }),
		stop: () =>
			new Promise((done) => {
				child.once('exit', () => done());
				child.kill('SIGQUIT');
			}),
	};
}

/** True where compressed copies of both kinds can be sent. */
export const sendsBrotli = (): boolean => BROTLI !== undefined;
