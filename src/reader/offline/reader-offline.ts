import { workerAddress } from './trusted.ts';

/**
 * Keeps the feature on the device, unless the reader saves data; it comes once the page is there. A newer release waits:
 * a line offers it, and only the page where it is taken loads again.
 */
class ReaderOffline extends HTMLElement {
	#life = new AbortController();
	#taken = false;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.#part('[data-take]').addEventListener('click', () => void this.#take(), { signal });
		this.#part('[data-later]').addEventListener('click', () => this.#offer(false), { signal });
		void this.#keep(signal);
	}

	disconnectedCallback() {
		this.#life.abort();
	}

	async #keep(signal: AbortSignal) {
		const { connection } = navigator as { connection?: { saveData?: boolean } };
		// Some browsers have no workers in private windows, and none has them on an insecure address.
		if (!('serviceWorker' in navigator) || connection?.saveData) return;

		const { serviceWorker } = navigator;
		const worker = new URL(this.dataset['worker'] ?? '', location.href).href;
		// Before the first release is kept no worker of its own stands behind the page, and none can be newer.
		let kept = serviceWorker.controller?.scriptURL === worker;
		serviceWorker.addEventListener(
			'controllerchange',
			() => {
				if (this.#taken) location.reload();
				else if (kept) this.#offer(true);
				kept = true;
			},
			{ signal },
		);

		try {
			// It reaches as far as the folder it lies in.
			const registration = await serviceWorker.register(workerAddress(worker), { updateViaCache: 'none' });
			this.#watch(registration, signal);
			// Browsers look for a newer worker some time after a page is there, or when they are idle.
			if (kept) await registration.update();
			const { active } = await serviceWorker.ready;
			active?.postMessage({ type: 'reading', page: location.pathname });
		} catch {
			// Blocked, full or offline: the page is read without.
		}
	}

	#watch(registration: ServiceWorkerRegistration, signal: AbortSignal) {
		const waiting = () => {
			if (registration.waiting && registration.active) this.#offer(true);
		};
		const installing = () => registration.installing?.addEventListener('statechange', waiting, { signal });
		// The browser may have begun before this was there.
		waiting();
		installing();
		registration.addEventListener('updatefound', installing, { signal });
	}

	#offer(open: boolean) {
		this.#part('[data-update]').hidden = !open;
	}

	async #take() {
		this.#taken = true;
		const registration = await navigator.serviceWorker.getRegistration();
		// Taken in another tab already: only this page is still the old one.
		if (registration?.waiting) registration.waiting.postMessage({ type: 'take' });
		else location.reload();
	}

	#part(selector: string): HTMLElement {
		return this.querySelector(selector) as HTMLElement;
	}
}

customElements.define('reader-offline', ReaderOffline);
