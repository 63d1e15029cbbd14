import type { PrecacheController } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/** Files of the last release, for pages that were opened with it. */
export const OLD = `old-${self.registration.scope}`;

/** Before a release drops the files of the one before, sets aside those that its open pages may still fetch. */
export async function keepHashed(release: PrecacheController): Promise<void> {
	const kept = await caches.open(release.strategy.cacheName);
	const current = new Set(release.getURLsToCacheKeys().values());
	const leaving = (await kept.keys()).filter(({ url }) => !current.has(url) && !new URL(url).search);
	await caches.delete(OLD);
	const old = await caches.open(OLD);
	for (const request of leaving) {
		const response = await kept.match(request);
		if (response) await old.put(request, response);
	}
}
