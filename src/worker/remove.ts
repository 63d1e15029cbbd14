declare const self: ServiceWorkerGlobalScope;

// Takes the place of a worker that is no longer wanted: drops all it kept and goes. Open pages stay as they are.
self.addEventListener('install', () => void self.skipWaiting());

async function leave() {
	const { registration } = self;
	for (const name of await caches.keys()) {
		if (name.endsWith(registration.scope)) await caches.delete(name);
	}
	await registration.unregister();
}

self.addEventListener('activate', (event) => event.waitUntil(leave()));
// A page of the edition before asks for its worker once more, which takes back that this one has gone.
self.addEventListener('message', (event) => event.waitUntil(leave()));

export {};
