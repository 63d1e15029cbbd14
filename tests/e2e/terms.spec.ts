import { expect, type Page, test } from './test.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, everyPage, siteOf, SLOW, slowIf, THOROUGH } from './sites.ts';

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 900, height: 900 };
const DESK = { width: 1280, height: 900 };
/** A note that stands farther from its line than this stands there because another is in its way. */
const BESIDE = 40;

const site = siteOf('feature');
const features = [siteOf('feature'), siteOf('second')];
const pagesWithTerms = everyPage().filter(({ path }) => path === '' || path.startsWith('chapters/'));

async function open(page: Page, address: string, size: { width: number; height: number }) {
	await page.setViewportSize(size);
	await page.goto(address);
	await page.evaluate(() => document.fonts.ready);
	if ((await page.locator('.note').count()) > 0)
		await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', /./);
}

/** Gives the page another size, and the notes time to follow. */
async function resize(page: Page, size: { width: number; height: number }) {
	await page.setViewportSize(size);
	for (let frame = 0; frame < 4; frame++)
		await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
}

/** Each note's place with the place of its first term, as the page stands. */
function places(page: Page) {
	return page.evaluate(() =>
		[...document.querySelectorAll('.note')].map((note) => {
			const link = document.querySelector(`.prose a.term[href="#${note.id}"]`);
			const box = link?.closest('.prose');
			const prose = box?.getBoundingClientRect();
			const line = link?.getClientRects()[0];
			const name = note.querySelector('dfn')?.getClientRects()[0];
			const { top, bottom, left, right } = note.getBoundingClientRect();
			return {
				id: note.id,
				...{ top, bottom, left, right },
				start: prose?.top ?? NaN,
				end: prose?.bottom ?? NaN,
				text: (prose?.right ?? NaN) - (box ? parseFloat(getComputedStyle(box).paddingRight) : 0),
				off: name && line ? (name.top + name.bottom - line.top - line.bottom) / 2 : NaN,
			};
		}),
	);
}

for (const { site: feature, path, title } of pagesWithTerms) {
	const details = slowIf(path !== site.chapters[0]);

	test(`notes stand in the margin beside their terms: ${title}`, details, async ({ look: page }) => {
		await open(page, addressOf(feature, path), { width: 1440, height: 900 });
		for (const width of [1440, 1280, 1100]) {
			await resize(page, { width, height: 900 });
			const notes = (await places(page)).sort((a, b) => a.top - b.top);
			if (notes.length === 0) continue;
			await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'margin');
			notes.forEach((note, index) => {
				const at = `${note.id} at ${width} px`;
				const above = notes[index - 1];
				const below = notes[index + 1];
				expect.soft(note.left, `${at}, clear of the text`).toBeGreaterThan(note.text + 24);
				expect.soft(note.right, `${at}, in the window`).toBeLessThanOrEqual(width - 16);
				expect.soft(note.top, `${at}, not above the text`).toBeGreaterThanOrEqual(note.start - 1);
				expect.soft(note.bottom, `${at}, not past the text`).toBeLessThanOrEqual(note.end + 1);
				if (above) expect.soft(note.top, `${at}, below the one before`).toBeGreaterThan(above.bottom + 8);
				const pushed = above !== undefined && note.off > 0 && note.top - above.bottom < 24;
				const pulled =
					note.off < 0 && (note.end - note.bottom < 2 || (below && below.top - note.bottom < 24));
				if (!pushed && !pulled)
					expect.soft(Math.abs(note.off), `${at}, beside its line`).toBeLessThan(BESIDE);
			});
		}
	});

	test(`each note is in the page once: ${title}`, details, async ({ look: page }) => {
		await open(page, addressOf(feature, path), PHONE);
		const term = page.locator('.prose a.term').first();
		if ((await term.count()) === 0) return;
		for (const size of [PHONE, TABLET, DESK]) {
			await resize(page, size);
			await term.click();
			const counts = await page.evaluate(() =>
				[...document.querySelectorAll('.note p')].map((note) => {
					const words = note.textContent?.trim() ?? '';
					const times = (text: string) => text.split(words).length - 1;
					return [times(document.body.innerText), times(document.body.textContent ?? '')];
				}),
			);
			expect(counts.length).toBeGreaterThan(0);
			expect(counts, `${size.width} px`).toEqual(counts.map(() => [1, 1]));
		}
	});
}

const chapter = addressOf.bind(null, site);
const first = () => chapter(site.chapters.find((path) => path.includes('chuangjian')) ?? site.chapters[0]);

test('in the margin the list keeps its name and leaves no empty room; a term leads to its note and the note back, and the page stays', async ({
	page,
}) => {
	await open(page, first(), DESK);
	await expect(page.getByRole('region', { name: '词条' }).getByRole('listitem')).toHaveCount(
		await page.locator('.note').count(),
	);
	const section = await page.locator('.notes').boundingBox();
	expect(section?.height ?? 0).toBeLessThanOrEqual(1);

	const term = page.locator('.prose a.term').first();
	await term.scrollIntoViewIfNeeded();
	const before = await page.evaluate(() => scrollY);
	await term.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.note').first()).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.locator('.note-back').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(term).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(term).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('notes move with the type size, with opened tables and with the window', SLOW, async ({ page }) => {
	await open(page, first(), DESK);
	const off = async () =>
		Math.max(...(await places(page)).filter(({ off }) => off < 0).map(({ off }) => -off), 0);
	await page.evaluate(() => document.documentElement.style.setProperty('--text', '21px'));
	await expect.poll(off).toBeLessThan(2);
	await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
	await expect.poll(off).toBeLessThan(2);
	await page.setViewportSize(PHONE);
	await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'box');
	await page.setViewportSize(TABLET);
	await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'fold');
	await page.setViewportSize(DESK);
	await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'margin');
	// More words than stand beside the text: the notes fold on wide screens too.
	await page
		.locator('.note dfn')
		.evaluateAll((all) => all.forEach((dfn) => ((dfn as HTMLElement).style.lineHeight = '60rem')));
	await page.evaluate(() => document.documentElement.style.setProperty('--text', '22px'));
	await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'fold');
	const term = page.locator('.prose a.term').first();
	await term.click();
	for (let frame = 0; frame < 4; frame++)
		await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
	await expect(term).toHaveAttribute('aria-expanded', 'true');
});

for (const [size, mode] of [
	[PHONE, 'box'],
	[TABLET, 'fold'],
] as const) {
	test(
		`a term opens its note by tap and by key, and Escape closes it: ${size.width} px`,
		slowIf(THOROUGH || size !== PHONE),
		async ({ page }) => {
			await open(page, first(), size);
			await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', mode);
			const terms = await page.locator('.prose a.term').all();
			// The first and the last stand for those between them.
			for (const term of THOROUGH ? terms : terms.filter((_, at) => at === 0 || at === terms.length - 1)) {
				const note = page.locator((await term.getAttribute('href')) ?? '');
				await expect(term).toHaveRole('button');
				await expect(term).toHaveAccessibleDescription((await note.locator('p').textContent())?.trim() ?? '');
				for (const call of [() => term.click(), () => term.press('Enter'), () => term.press(' ')]) {
					await call();
					await expect(term).toHaveAttribute('aria-expanded', 'true');
					await expect(note).toBeInViewport({ ratio: 1 });
					const lines = await term.evaluate((link) =>
						[...link.getClientRects()].map(({ top, bottom }) => ({ top, bottom })),
					);
					const box = await note.boundingBox();
					for (const { top, bottom } of lines) {
						const covers = box !== null && box.y < bottom && box.y + box.height > top;
						expect(covers, 'the note covers its term').toBe(false);
					}
					await page.keyboard.press('Escape');
					await expect(term).toHaveAttribute('aria-expanded', 'false');
					await expect(term).toBeFocused();
				}
				await term.click();
				await expect(term).toHaveAttribute('aria-expanded', 'true');
				await term.click();
				await expect(term).toHaveAttribute('aria-expanded', 'false');
			}
			expect(await page.evaluate(() => location.hash)).toBe('');
		},
	);

	test(
		`no accessibility fault with a note open: ${size.width} px`,
		slowIf(THOROUGH || size !== PHONE),
		async ({ page }) => {
			await open(page, first(), size);
			for (const colorScheme of THOROUGH ? (['light', 'dark'] as const) : (['light'] as const)) {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				await page.locator('.prose a.term').nth(1).press('Enter');
				expect(await faults(page, { part: 'main' })).toEqual([]);
				await page.keyboard.press('Escape');
			}
		},
	);

	test(
		`the list at the end keeps its height while a note is open: ${size.width} px`,
		SLOW,
		async ({ page }) => {
			await open(page, first(), size);
			const height = () => page.locator('.notes').evaluate((notes) => notes.getBoundingClientRect().height);
			const before = await height();
			await page.locator('.prose a.term').first().click();
			expect(Math.abs((await height()) - before)).toBeLessThan(1.5);
		},
	);
}

test('one note is open at a time', SLOW, async ({ page }) => {
	for (const size of [PHONE, TABLET]) {
		await open(page, first(), size);
		await page.locator('.prose a.term').nth(0).press('Enter');
		await page.locator('.prose a.term').nth(1).press('Enter');
		await expect(page.locator('.term[aria-expanded="true"]')).toHaveCount(1);
		await expect(page.locator('.note.is-open')).toHaveCount(1);
	}
});

for (const popovers of [true, false]) {
	test(
		`a tap beside a box closes it, ${popovers ? 'with' : 'without'} the Popover API`,
		SLOW,
		async ({ page }) => {
			if (!popovers) {
				await page.addInitScript(() => {
					for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
						delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
				});
			}
			await open(page, first(), PHONE);
			const term = page.locator('.prose a.term').first();
			for (let round = 0; round < 2; round++) {
				await term.click();
				await expect(page.locator('.note.is-open')).toBeInViewport({ ratio: 1 });
				expect(await page.locator('.note.is-open').evaluate((note) => note.hasAttribute('popover'))).toBe(
					popovers,
				);
				await page
					.locator('.prose > p')
					.first()
					.click({ position: { x: 5, y: 5 } });
				await expect(term).toHaveAttribute('aria-expanded', 'false');
				await expect(page.locator('.note.is-open')).toHaveCount(0);
			}
			await page.locator('.notes').scrollIntoViewIfNeeded();
			await expect(page.locator('.note')).toHaveCount(await page.locator('.note:visible').count());
		},
	);
}

test('nothing sticks out of the paper when a note was open or in the margin', SLOW, async ({ page }) => {
	for (const size of [PHONE, TABLET, DESK]) {
		await open(page, first(), size);
		if (size !== DESK) await page.locator('.prose a.term').first().click();
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.emulateMedia({ media: 'print' });
		const positions = await page
			.locator('.note')
			.evaluateAll((notes) => notes.map((note) => getComputedStyle(note).position));
		expect([...new Set(positions)], `${size.width} px`).toEqual(['static']);
		await expect(page.locator('#notes-title')).toBeVisible();
		await page.emulateMedia({ media: 'screen' });
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	for (const feature of features) {
		test(
			`terms lead to the list and notes back: ${feature.title}`,
			slowIf(THOROUGH || feature !== site),
			async ({ page }) => {
				for (const path of THOROUGH ? feature.chapters : feature.chapters.slice(0, 1)) {
					await page.goto(addressOf(feature, path));
					for (const term of (await page.locator('.prose a.term').all()).slice(0, 3)) {
						const hash = (await term.getAttribute('href')) ?? '';
						await term.click();
						await expect(page).toHaveURL(addressOf(feature, path) + hash);
						await expect(page.locator('.note:target')).toBeInViewport();
						await page.locator(`${hash} .note-back`).click();
						await expect(page.locator(':target')).toBeInViewport();
					}
				}
			},
		);
	}
});
