import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import openGraph from 'open-graph-scraper';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTPUTS } from '../support/outputs.ts';
import { serve, type Served } from '../support/serve.ts';
import { readSite } from './site.ts';

const output = OUTPUTS.find(({ name }) => name === 'feature');
if (!output) throw new Error('no output below a path');
const site = readSite(output);
const found = site.pages.filter(({ noindex }) => !noindex);

describe('a link-preview client reads what a page says of itself', () => {
	const reached = new Set<string | undefined>();
	const opened = (message: unknown) => {
		const { socket } = message as { socket: Socket };
		socket.once('connect', () => reached.add(socket.remoteAddress));
		socket.once('error', () => reached.add('a host that did not answer'));
	};
	let served: Served;
	beforeAll(async () => {
		subscribe('net.client.socket', opened);
		served = await serve(output.folder, output.base);
	});
	afterAll(() => {
		unsubscribe('net.client.socket', opened);
		return served.close();
	});

	it.each(found)('$file', async ({ path, document }) => {
		const { result, error } = await openGraph({ url: `${served.origin}${output.base}${path}` });
		expect(error).toBe(false);
		expect(result.ogTitle).toBe(document.querySelector('title')?.textContent);
		expect(result.ogDescription).toBe(
			document.querySelector('meta[name="description"]')?.getAttribute('content'),
		);
		expect(result.ogUrl).toBe(new URL(path, site.url).href);
		expect(result.ogSiteName).toBe(site.source.feature.title.text);
		expect(result.ogLocale).toBe('zh_CN');
		expect(result.charset?.toLowerCase()).toBe('utf-8');
		expect(result.jsonLD).toHaveLength(1);

		const images = result.ogImage ?? [];
		expect(images).toHaveLength(document.querySelectorAll('meta[property="og:image"]').length);
		for (const { url, width, height, type, alt } of images) {
			expect([url, width, height, type, alt].every(Boolean), url).toBe(true);
			const { pathname } = new URL(url);
			const picture = await fetch(served.origin + pathname);
			expect(picture.headers.get('content-type')).toBe(type);
		}
	});

	it('and asks this machine only', () => {
		expect([...reached]).toEqual(['127.0.0.1']);
	});
});
