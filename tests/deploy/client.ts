import { request, type IncomingHttpHeaders } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks without following, decoding or keeping anything. */
export function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	return new Promise((answered, failed) => {
		const asked = request(url, { headers, method, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('error', failed);
			response.on('end', () =>
				answered({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts),
				}),
			);
		});
		asked.on('error', failed);
		asked.end();
	});
}
