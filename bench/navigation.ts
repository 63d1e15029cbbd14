import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { browserArgs } from '../src/outputs/pdf/browser.ts';
import { SPECULATION } from '../src/components/head/speculation.ts';
import { headersAt, readHostHeaders } from '../tests/support/host-headers.ts';
import { serve } from '../tests/support/serve.ts';

/** What a browser may do about the next chapter before it is opened. */
export const WAYS = ['nothing', 'prefetch', 'prerender'] as const;
const RULES = JSON.parse(SPECULATION) as Partial<Record<Way, unknown>>;
export type Way = (typeof WAYS)[number];

/** A browser acts once a pointer has rested on a link for 200 ms; then the page has to come. */
const REST = 2500;
const LIMIT = 10_000;
/** Milliseconds that each answer is on its way, as on Lighthouse's slow 4G: nothing is to be gained at no distance. */
export const DISTANCE = 150;

/**
 * Tells the host, by the address that it asks for, when a link was clicked and when a page was painted, in milliseconds
 * since 1970. A page that was drawn ahead is a window of its own, which no debugger follows, and one that looks into it
 * keeps it from being drawn: so the pages tell themselves.
 */
const TELLER = `<script>
addEventListener('click', (event) => navigator.sendBeacon('/clicked/' + (performance.timeOrigin + event.timeStamp)), true);
new PerformanceObserver((list) => {
	const [paint] = list.getEntriesByName('first-contentful-paint');
	if (!paint) return;
	const tell = () => {
		const opened = performance.getEntriesByType('navigation')[0].activationStart || 0;
		const seen = performance.timeOrigin + Math.max(paint.startTime, opened);
		navigator.sendBeacon((opened > 0 ? '/painted-ahead/' : '/painted/') + seen);
	};
	if (document.prerendering) document.addEventListener('prerenderingchange', tell);
	else tell();
}).observe({ type: 'paint', buffered: true });
</script>`;

/**
 * Milliseconds from the click on the way to the next chapter until it is painted. The policy of the pages is left out,
 * since it would not let other rules than the site's own run; the rest is the same for each way.
 */
export async function navigation(
	folder: string,
	path: string,
	way: Way,
	executablePath: string,
): Promise<number> {
	let clicked: number | undefined;
	const paints: { when: number; ahead: boolean }[] = [];
	// The page that one leaves was painted too.
	const painted = () => paints.find(({ when }) => clicked !== undefined && when > clicked);
	const rules = JSON.stringify({ [way]: RULES[way] });
	const headers = readHostHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
	const { origin, close } = await serve(folder, '/', {
		delay: DISTANCE,
		edit: (html) =>
			html
				.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, TELLER)
				.replace(SPECULATION, rules)
				// A worker that has kept the chapter would answer for the host.
				.replace(/<reader-offline.*?<\/reader-offline>/s, ''),
		said: (asked) => {
			const [, what, ahead, when] = /^\/(clicked|painted)(-ahead)?\/([\d.]+)$/.exec(asked) ?? [];
			if (what === 'clicked') clicked = Number(when);
			else if (what) paints.push({ when: Number(when), ahead: ahead !== undefined });
			return headersAt(headers, asked);
		},
	});
	const browser = await launch({ executablePath, args: browserArgs() });
	try {
		const page = await browser.newPage();
		await page.goto(origin + path, { waitUntil: 'networkidle0' });
		await follow(page);
		for (let waited = 0; !painted(); waited += 20) {
			if (waited > LIMIT) throw new Error(`${way}: the next chapter was not painted`);
			await new Promise((passed) => setTimeout(passed, 20));
		}
		const { when = NaN, ahead } = painted() ?? {};
		if (ahead !== (way === 'prerender'))
			throw new Error(`${way}: the next chapter was ${ahead ? '' : 'not '}drawn ahead`);
		return when - (clicked ?? NaN);
	} finally {
		await browser.close();
		await close();
	}
}

async function follow(page: Page) {
	await page.evaluate(() =>
		document.querySelector('a[rel="next"]')?.scrollIntoView({ block: 'center', behavior: 'instant' }),
	);
	await page.hover('a[rel="next"]');
	await new Promise((passed) => setTimeout(passed, REST));
	await page.click('a[rel="next"]');
}
