declare const self: ServiceWorkerGlobalScope;

async function leave(): Promise<void> {
	const { registration } = self;
	for (const name of await caches.keys()) {
		if (name.endsWith(registration.scope)) await caches.delete(name);
	}
	await registration.unregister();
}

// Takes the place of a worker that is no longer wanted once no page is open, or the reader takes what is offered as a
// newer release: drops all it kept and goes. Where it came at once, a page that was just being opened would hang.
self.addEventListener('message', (event) => {
	if ((event.data as { type?: string }).type === 'take') event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', (event) => event.waitUntil(leave()));

// A page of the last release that is still open registers again and so keeps it: it goes at the next request.
self.addEventListener('fetch', (event) => event.waitUntil(leave()));

export {};
