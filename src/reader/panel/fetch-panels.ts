import { markHere } from '../contents/here.ts';

const place = document.querySelector<HTMLElement>('[data-panels]');

let arriving: Promise<unknown> | undefined;

/** Fetches the panels that are the same on all pages, once; a try that failed may be made again. */
export function fetchPanels(): Promise<unknown> {
	return (arriving ??= new Promise<void>((done, failed) => {
		const address = place?.dataset['panels'];
		if (!place || !address) {
			// The dev server leaves them in the page.
			if (place) markHere(place);
			return done();
		}
		// The old way of fetching reads HTML without writing any, which pages may forbid to scripts (Trusted Types).
		const request = new XMLHttpRequest();
		request.open('GET', address);
		request.responseType = 'document';
		request.onloadend = () => {
			const { status, response } = request;
			if (status !== 200 || !response) return failed();
			place.replaceChildren(...document.importNode((response as Document).body, true).children);
			markHere(place);
			done();
		};
		request.send();
	}).catch((error) => {
		arriving = undefined;
		throw error;
	}));
}
