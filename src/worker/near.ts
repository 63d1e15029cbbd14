import { around, type KeptFile } from '../lib/offline.ts';
import { plan } from './plan.ts';

declare const self: ServiceWorkerGlobalScope;

/** Where chapters around the one being read are kept, where the feature is too big to be kept whole. */
const NEAR = `near-${self.registration.scope}`;

/** Names a kept chapter with its edition: one of another edition is never found. */
const keyOf = ({ url, revision }: KeptFile) => new URL(`${url}?edition=${revision}`, self.location.href).href;

/** The kept copy of a chapter of this edition. */
export async function nearby(page: string): Promise<Response | undefined> {
	const file = plan.chapters.find(({ url }) => url === page);
	return file && caches.match(keyOf(file), { cacheName: NEAR });
}

/** Fetches the chapters around a page and drops the ones far from it. */
export async function keepNear(page: string): Promise<void> {
	const at = Math.max(
		0,
		plan.chapters.findIndex(({ url }) => url === page),
	);
	const wanted = around(plan.chapters, at, plan.room);
	const keys = wanted.map(keyOf);
	const cache = await caches.open(NEAR);
	for (const request of await cache.keys()) {
		if (!keys.includes(request.url)) await cache.delete(request);
	}
	for (const file of wanted) {
		if (await cache.match(keyOf(file))) continue;
		const response = await fetch(file.url, { cache: 'reload', integrity: file.integrity ?? '' }).catch(
			() => null,
		);
		// Offline, or another edition is out: what is kept stays.
		if (!response?.ok || response.redirected) return;
		await cache.put(keyOf(file), response);
	}
}
