import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { headersOf } from '../../src/build/deploy/rules.ts';

/** Bytes of the ten packets of a first round trip (RFC 6928), less what TLS takes. */
export const FIRST_TRIP = 14_000;

/** What a server says besides the headers of the site, at its longest. */
const SERVERS_OWN: Record<string, string> = {
	Server: 'nginx',
	Date: 'Tue, 24 Nov 2026 00:00:00 GMT',
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Length': '14000',
	'Last-Modified': 'Tue, 24 Nov 2026 00:00:00 GMT',
	Connection: 'keep-alive',
	Vary: 'Accept-Encoding',
	ETag: '"6564a1b2-3a2b"',
	'Content-Encoding': 'br',
};

/** Bytes of the headers of a page's answer, as HTTP/1.1 writes them: HTTP/2 and 3 take about two thirds of that. */
export function headerBytes(path: string): number {
	const lines = Object.entries({ ...SERVERS_OWN, ...headersOf(path) }).map(
		([name, value]) => `${name}: ${value}\r\n`,
	);
	return `HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`.length;
}

/** Texts as they go over the wire: pages share most of what they ask for. */
const SENT = new Map<string, Buffer>();

/** A text as it goes over the wire. */
export function compress(text: Buffer | string): Buffer {
	const key = text.toString();
	const sent = SENT.get(key) ?? brotliCompressSync(text);
	SENT.set(key, sent);
	return sent;
}

/** What of a compressed text a browser can read of its first bytes. */
export function readable(compressed: Buffer, bytes: number): string {
	const { BROTLI_OPERATION_FLUSH: finishFlush } = constants;
	return brotliDecompressSync(compressed.subarray(0, bytes), { finishFlush }).toString();
}
