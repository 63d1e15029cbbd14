import type { Probe } from '../probe.ts';

/** Leaving a page cuts off what it was still fetching. */
const CUT_OFF = 'net::ERR_ABORTED';

export const requests: Probe = {
	title: 'no failed request, no other host, no picture that does not come, no cookie',
	hears: (page) => {
		const found: string[] = [];
		const host = () => new URL(page.url()).host;
		page.on('requestfailed', (request) => {
			if (request.failure()?.errorText !== CUT_OFF) found.push(`failed: ${request.url()}`);
		});
		page.on('response', (response) => {
			const own = response.request().isNavigationRequest();
			if (response.status() >= 400 && !own) found.push(`${response.status()}: ${response.url()}`);
		});
		page.on('request', (request) => {
			if (!request.isNavigationRequest() && new URL(request.url()).host !== host())
				found.push(`other host: ${request.url()}`);
		});
		return () => found;
	},
	reads: async (page) => {
		const broken = await page.evaluate(() => {
			document.querySelectorAll('img').forEach((image) => (image.loading = 'eager'));
			return Promise.all(
				[...document.images].map((image) =>
					image.decode().then(
						() => [],
						() => [`no picture: ${image.getAttribute('src')}`],
					),
				),
			);
		});
		const cookies = await page.context().cookies();
		return [...broken.flat(), ...cookies.map(({ name }) => `cookie: ${name}`)];
	},
};
