declare const self: ServiceWorkerGlobalScope;

// Takes the place of a worker that is no longer wanted: drops all it kept and goes. Open pages stay as they are.
self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
	const { registration } = self;
	const leave = async () => {
		for (const name of await caches.keys()) {
			if (name.endsWith(registration.scope)) await caches.delete(name);
		}
		await registration.unregister();
	};
	event.waitUntil(leave());
});

export {};
