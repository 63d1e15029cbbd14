import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { keepHashed, OLD } from './releases.ts';
import { keepNear, nearby } from './near.ts';
import { plan } from './plan.ts';

declare const self: ServiceWorkerGlobalScope;

/** Keeps one release of the feature whole. The next one waits until the reader takes it or has closed all pages. */
const release = new PrecacheController();
release.addToCacheList(plan.always);

self.addEventListener('install', (event) => void release.install(event).catch(() => undefined));

self.addEventListener('activate', (event) => {
	const takeOver = async () => {
		await keepHashed(release);
		await release.activate(event);
		await self.clients.claim();
	};
	event.waitUntil(takeOver());
});

self.addEventListener('message', (event) => {
	const { type, page } = event.data as { type?: string; page?: string };
	if (type === 'take') event.waitUntil(self.skipWaiting());
	if (type === 'reading' && page !== undefined) event.waitUntil(keepNear(page));
});

registerRoute(
	new PrecacheRoute(release, {
		// Shared links carry marks of where they were shared; the page is the same.
		ignoreURLParametersMatching: [/.*/],
		cleanURLs: false,
		urlManipulation: ({ url }) => [new URL(`${url.origin}${url.pathname}/`)],
	}),
);

/** The ledger's row in place of the page of one stat. */
function rowOf({ pathname }: URL): Response | undefined {
	if (!pathname.startsWith(plan.ledger)) return undefined;
	const [id = ''] = pathname.slice(plan.ledger.length).split('/');
	return Response.redirect(new URL(`${plan.ledger}#${id}`, self.location.href).href);
}

// Open pages of the last release may still ask for its files.
registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/_'),
	async ({ request }) => (await caches.match(request, { cacheName: OLD })) ?? fetch(request),
);

// Who prints a page offline has its address, not its code.
registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/codes/'),
	({ request }) =>
		fetch(request).catch(
			() =>
				new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', {
					headers: { 'Content-Type': 'image/svg+xml' },
				}),
		),
);

registerRoute(
	({ request }) => request.mode === 'navigate',
	async ({ request, url }) => {
		const near = await nearby(url.pathname);
		if (near) return near;
		return fetch(request).catch(
			async () => rowOf(url) ?? (await release.matchPrecache(plan.page)) ?? Response.error(),
		);
	},
);
