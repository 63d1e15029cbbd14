import { createServer, type IncomingMessage } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.ico': 'image/x-icon',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.woff2': 'font/woff2',
};

export type Served = { origin: string; close: () => Promise<void> };

/** The file that answers for a path. */
const fileName = (path = '') => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** What a host does besides handing out files. */
export type Host = {
	/** Headers that it takes from the site, by path. */
	said?: (path: string) => Record<string, string>;
	/** What it makes of pages. */
	edit?: (html: string) => string;
	/** Where it listens, if not on any free port. */
	port?: number;
	/** Milliseconds that each answer is on its way. */
	delay?: number;
	/** Sends the `.br` that lies beside a file to those who take it. */
	brotli?: boolean;
};

/** Serves a built site below `base` on 127.0.0.1, over HTTP/1.1 and on any free port: a plain static host, or a `Host`. */
export async function serve(folder: string, base = '/', host: Host = {}): Promise<Served> {
	const { said = () => ({}), edit, brotli = false, port = 0, delay = 0 } = host;
	const root = resolve(folder);

	async function fileAt(path: string): Promise<{ body: Buffer; type: string } | undefined> {
		const file = resolve(join(root, fileName(path)));
		if (file !== root && !file.startsWith(root + sep)) return undefined;
		try {
			return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
		} catch {
			// A folder or nothing at all: the caller answers with the 404 page.
			return undefined;
		}
	}

	const wants = ({ headers }: IncomingMessage) =>
		brotli && !edit && /\bbr\b/.test(String(headers['accept-encoding']));

	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const below = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
		const found = below === undefined ? undefined : await fileAt(`/${below}`);
		const { body, type } = found ??
			(await fileAt('/404.html')) ?? { body: Buffer.from('404'), type: 'text/plain' };
		const sent = edit && type === TYPES['.html'] ? Buffer.from(edit(body.toString())) : body;
		const packed = found && wants(request) ? await fileAt(`/${fileName(below)}.br`) : undefined;
		if (delay > 0) await wait(delay);
		response.writeHead(found ? 200 : 404, {
			'content-type': type,
			'content-length': (packed?.body ?? sent).length,
			...(packed && { 'content-encoding': 'br' }),
			...said(pathname),
		});
		response.end(packed?.body ?? sent);
	});
	await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
	};
}
