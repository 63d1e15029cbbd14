import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** A server that runs, and how to end it or make it read its configuration again. */
export type Running = { origin: string; reload: () => void; stop: () => Promise<void> };

/** Waits until a server answers. Throws when it has ended or stays silent. */
export async function answers(child: ChildProcess, origin: string): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		if (child.exitCode !== null) throw new Error(`the server did not start (${child.exitCode})`);
		try {
			await fetch(origin);
			return;
		} catch {
			await new Promise((later) => setTimeout(later, 50));
		}
	}
	throw new Error(`${origin} does not answer`);
}

/** A port that nobody listens to. */
export function freePort(): Promise<number> {
	return new Promise((found, failed) => {
		const server = createServer();
		server.on('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => found(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
