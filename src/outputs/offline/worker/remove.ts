declare const self: ServiceWorkerGlobalScope;

async function leave(): Promise<void> {
	const { registration } = self;
	for (const name of await caches.keys()) {
		if (name.endsWith(registration.scope)) await caches.delete(name);
	}
	await registration.unregister();
}

// Takes the place of a worker that is no longer wanted: drops all it kept and goes. Open pages stay as they are.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

// A page of the last release that is still open registers again and so keeps it: it goes at the next request.
self.addEventListener('fetch', (event) => event.waitUntil(leave()));

export {};
