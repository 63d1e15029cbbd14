import { expect, test, type Page } from './test.ts';
import { addressOf, siteOf, slowIf, traditionalOf } from './sites.ts';

const UPRIGHT = { width: 390, height: 844 };
const ACROSS = { width: 844, height: 390 };

test.use({ viewport: UPRIGHT, isMobile: true, hasTouch: true });

/** Turns the phone and waits until the page is laid out and painted for it. */
async function turn(page: Page, size: typeof UPRIGHT) {
	await page.setViewportSize(size);
	await page.waitForFunction((width) => innerWidth === width, size.width);
	await page.evaluate(
		() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
	);
}

/** Scrolls to a place and marks what stands there. */
async function goTo(page: Page, top: number) {
	await page.evaluate((top) => {
		document.querySelector('[data-here]')?.removeAttribute('data-here');
		scrollTo({ top, behavior: 'instant' });
		document.elementFromPoint(innerWidth / 2, 8)?.setAttribute('data-here', '');
	}, top);
}

/** Where what stood at the head of the screen is now; nothing while it is on the screen or less than half a screen off. */
const away = (page: Page) =>
	page.evaluate(() => {
		const box = document.querySelector('[data-here]')?.getBoundingClientRect();
		return box && box.top < innerHeight && box.bottom > -innerHeight / 2 ? 0 : `${box?.top} px`;
	});

const second = siteOf('second');
/** Pages that have all kinds of heads between them. */
const typical = ['', siteOf('feature').chapters[0], 'stats/'];
const pages = [
	...siteOf('feature').pages.map((path) => ({ site: siteOf('feature'), path })),
	...['', second.chapters[0] ?? '', second.chapters[3] ?? ''].map((path) => ({ site: second, path })),
	{ site: traditionalOf('feature'), path: '' },
];

for (const { site, path } of pages) {
	const details = slowIf(!typical.includes(path) || site !== siteOf('feature'));
	test(
		`turning a phone and turning it back keeps the place: ${site.title}, /${path}`,
		details,
		async ({ page }) => {
			await page.goto(addressOf(site, path));
			await page.evaluate(() => document.fonts.ready);
			for (const top of [1000, 2000, 4000]) {
				await goTo(page, top);
				await turn(page, ACROSS);
				await turn(page, UPRIGHT);
				expect.soft(await away(page), `from ${top}`).toBe(0);
			}
		},
	);
}
