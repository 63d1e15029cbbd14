import { expect, test, type Page } from './test.ts';
import { addressOf, siteOf, slowIf } from './sites.ts';

const site = siteOf('feature');
const pages = ['', site.chapters[0] ?? '', 'about/', 'stats/', ...site.chapters.slice(1)];
/** The cover has links of every kind. */
const QUICK = 1;

/** What stands in the focus: a number of its own and whether one can see that it is focused. */
async function focused(page: Page) {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return undefined;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const { width, height, top, bottom } = element.getBoundingClientRect();
		return {
			index: [...document.body.querySelectorAll('*')].indexOf(element),
			name: `${element.tagName} ${element.textContent?.trim().slice(0, 20)}`,
			ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
			seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
			inMain: element.closest('main') !== null,
		};
	});
}

for (const [index, path] of pages.entries()) {
	const details = slowIf(index >= QUICK);

	test(
		`Tab reaches every link and the focus can be seen; the first link skips to the text: /${path}`,
		details,
		async ({ page }) => {
			await page.goto(addressOf(site, path));
			const wanted = await page.evaluate(() => {
				const all = [...document.body.querySelectorAll('*')];
				return all.flatMap((element, index) =>
					element.matches(':is(a[href], summary, button, input, [tabindex="0"]):not([tabindex="-1"])') &&
					element.checkVisibility()
						? [index]
						: [],
				);
			});
			const reached: number[] = [];
			const faults: string[] = [];
			for (let step = 0; step <= wanted.length; step++) {
				await page.keyboard.press('Tab');
				const now = await focused(page);
				if (!now) break;
				if (step === 0) await expect(page.locator('.skip')).toBeInViewport({ ratio: 1 });
				reached.push(now.index);
				if (!now.ring) faults.push(`no outline: ${now.name}`);
				if (!now.seen) faults.push(`out of sight: ${now.name}`);
			}
			expect(faults).toEqual([]);
			expect(reached).toEqual(wanted);

			await page.locator('.skip').focus();
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			expect(await focused(page)).toMatchObject({ inMain: true });
			// Past the rail, into the words.
			if (site.chapters.includes(path)) await expect(page.locator('.rail :focus')).toHaveCount(0);
		},
	);
}
