import { around, type KeptFile } from '../plan.ts';
import { plan } from './plan.ts';

declare const self: ServiceWorkerGlobalScope;

/** Where chapters around the one being read are kept, where the feature is too big to be kept whole. */
const NEAR = `near-${self.registration.scope}`;

/** Names a kept chapter with its release: one of another release is never found. */
const keyOf = ({ url, revision }: KeptFile) => new URL(`${url}?release=${revision}`, self.location.href).href;

/** The kept copy of a chapter of this release. */
export async function nearby(page: string): Promise<Response | undefined> {
	const file = plan.chapters.find(({ url }) => url === page);
	return file && caches.match(keyOf(file), { cacheName: NEAR });
}

let turn: Promise<void> = Promise.resolve();

/** Fetches the chapters around a page, then drops the ones far from it. Pages of other tabs wait for their turn. */
export function keepNear(page: string): Promise<void> {
	turn = turn.then(() => moveTo(page)).catch(() => undefined);
	return turn;
}

async function moveTo(page: string): Promise<void> {
	const cache = await caches.open(NEAR);
	const at = plan.chapters.findIndex(({ url }) => url === page);
	// Who looks something up between two chapters has not moved.
	if (at < 0 && (await cache.keys()).length > 0) return;
	const wanted = around(plan.chapters, Math.max(0, at), plan.room);
	for (const file of wanted) {
		if (await cache.match(keyOf(file))) continue;
		const response = await fetch(file.url, { cache: 'reload', integrity: file.integrity ?? '' });
		// Another release is out: what is kept stays.
		if (!response.ok || response.redirected) return;
		await cache.put(keyOf(file), response);
	}
	const keys = wanted.map(keyOf);
	for (const request of await cache.keys()) {
		if (!keys.includes(request.url)) await cache.delete(request);
	}
}
