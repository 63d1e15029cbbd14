import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from './test.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, type Site, siteOf, SLOW, slowIf, WIDTHS } from './sites.ts';

const feature = siteOf('feature');
const chapter = feature.chapters[0];

const panel = (page: Page) => page.locator('#panel-search');
const field = (page: Page) => panel(page).getByRole('searchbox', { name: '搜索正文、数据和词条' });
const results = (page: Page) => panel(page).locator('.search-results a');
const says = (page: Page, words: string | RegExp) =>
	expect(panel(page).getByRole('status')).toHaveText(words, { useInnerText: true });

async function open(page: Page, site: Site = feature, path = chapter) {
	await page.goto(addressOf(site, path));
	await page.locator('[data-opens="search"]:visible').first().click();
	await expect(field(page)).toBeFocused();
	await page.waitForFunction(() => customElements.get('reader-search') !== undefined);
	await says(page, '');
}

/** One run of text as a page shows it: its text nodes, and the anchor a result for it must carry. */
type Run = { parts: string[]; anchor: string };

/** All that a page shows of the story, in lines as the browser lays out its boxes; ways on and buttons left out. */
function runs(): Run[] {
	const found: { box: Element; run: Run }[] = [];
	const roots = document.querySelectorAll(
		'main h1, .cover-kicker, .cover-dek, .gate-dek, .hero-place, main .prose, .note, .ledger',
	);
	for (const root of roots) {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			const parent = node.parentElement as Element;
			const left =
				'button, summary, title, desc, .stele-actions, .chart-actions, .note-back, [aria-label^="看正文"], .visually-hidden';
			if (parent.closest(left) || node.data.trim() === '') continue;
			let box = parent;
			while (getComputedStyle(box).display === 'inline') box = box.parentElement as Element;
			const passage = parent.closest('.prose > [id], .note[id], .ledger > h2, .ledger-row[id]');
			const last = found.at(-1);
			if (last?.box === box) last.run.parts.push(node.data);
			else found.push({ box, run: { parts: [node.data], anchor: passage?.id ?? '' } });
		}
	}
	return found.map(({ run }) => run);
}

/** Whole numbers below a bound, the same ones each time. */
function dice(seed: number): (bound: number) => number {
	let state = seed;
	return (bound) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * bound);
	};
}

/** Pieces of 2 to 16 characters cut at random; every second one across the edge of inline markup where there is one. */
function cut(all: Run[], count: number, seed: number) {
	const roll = dice(seed);
	const long = all.filter(({ parts }) => parts.join('').trim().length > 1);
	const mixed = long.filter(({ parts }) => parts.length > 1);
	const pieces: { query: string; anchor: string; crosses: boolean }[] = [];
	while (pieces.length < count) {
		const from = pieces.length % 2 === 1 && mixed.length > 0 ? mixed : long;
		const { parts, anchor } = from[roll(from.length)] as Run;
		const text = parts.join('');
		const edges = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
		const edge = edges[roll(edges.length)];
		const start = Math.max(0, edge === undefined ? roll(text.length - 1) : edge - 1 - roll(6));
		const end = Math.min(text.length, Math.max(edge ?? 0, start + 1) + 1 + roll(8));
		const query = text.slice(start, end);
		const crosses = edges.some((at) => start < at && at < end);
		if (query.trim().length > 1) pieces.push({ query, anchor, crosses });
	}
	return pieces;
}

for (const [name, width, each, seed] of [
	['feature', 1280, 60, 20260101],
	['second', 390, 40, 20260202],
] as const) {
	test(
		`every piece cut from the text is found: ${name}, ${width} px`,
		slowIf(name !== 'feature'),
		async ({ page }) => {
			const site = siteOf(name);
			await page.setViewportSize({ width, height: 900 });
			const pieces: { query: string; address: string; crosses: boolean }[] = [];
			for (const [index, path] of ['', ...site.chapters, 'stats/'].entries()) {
				await page.goto(addressOf(site, path));
				const all = await page.evaluate(runs);
				for (const { query, anchor, crosses } of cut(all, each, seed + index)) {
					pieces.push({ query, crosses, address: addressOf(site, path) + (anchor && `#${anchor}`) });
				}
			}
			expect(pieces.length).toBeGreaterThanOrEqual(name === 'feature' ? 300 : 120);
			expect(pieces.filter(({ crosses }) => crosses).length).toBeGreaterThanOrEqual(60);

			await open(page, site, '');
			// Typed in one go inside the page: three hundred round trips cost more than the searches.
			const lost = await panel(page).evaluate((dialog, typed) => {
				const input = dialog.querySelector('input') as HTMLInputElement;
				const more = dialog.querySelector('[data-state="more"]') as HTMLElement;
				return typed.flatMap(({ query, address }) => {
					input.value = query;
					input.dispatchEvent(new InputEvent('input', { bubbles: true }));
					const links = [...dialog.querySelectorAll<HTMLAnchorElement>('.search-results a')];
					// A term is found where it stands first.
					const [, term] = /#(term-.+)/.exec(address) ?? [];
					const found = links.some(({ href }) => href === address || (term && href.endsWith(`#${term}`)));
					return found || !more.hidden ? [] : [`${query} → ${address}`];
				});
			}, pieces);
			expect(lost).toEqual([]);
		},
	);
}

for (const { width, details } of WIDTHS) {
	test.describe(`at ${width} px`, details, () => {
		test.use({ viewport: { width, height: 844 } });

		test('results stand by chapter and section, with what was found marked; no accessibility fault, empty, with results and without', async ({
			page,
		}) => {
			await open(page);
			for (const query of ['', '安全感', '没有这句话']) {
				await field(page).fill(query);
				expect(await faults(page, { part: '#panel-search' })).toEqual([]);
			}
			await says(page, '没有找到。');

			await field(page).fill('平安建设');
			await says(page, /^共\d+处/);
			const headings = await panel(page).locator('.search-results h3').allTextContents();
			expect(headings.length).toBeGreaterThan(3);
			expect(headings[0]).toBe('封面');
			expect(headings.some((text) => /^第一章　\S+ · \S+/.test(text))).toBe(true);
			expect(new Set(headings).size).toBe(headings.length);
			const marks = await panel(page).locator('mark').allTextContents();
			expect(new Set(marks)).toEqual(new Set(['平安建设']));
			const family = await results(page)
				.first()
				.evaluate((link) => getComputedStyle(link).fontFamily);
			expect(family).toContain('Sans');
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		});

		test('a result leads to its paragraph, marked there; Back leads to where one searched', async ({
			page,
		}) => {
			await open(page);
			const before = page.url();
			await field(page).fill('知晓率为98');
			await results(page).first().click();
			await expect(panel(page)).toBeHidden();
			await found(page, '知晓率为98');

			await page.keyboard.press('Control+k');
			await field(page).fill('久久为功扫黑除恶');
			await results(page).first().click();
			await page.waitForURL((url) => url.href !== before && !url.hash);
			await found(page, '久久为功扫黑除恶');
			await page.goBack();
			expect(page.url()).toMatch(/#p/);
		});
	});
}

/** Waits until the words are highlighted in view. */
async function found(page: Page, words: string) {
	await page.waitForFunction(() => CSS.highlights.has('found'));
	const { text, top, bottom } = await page.evaluate(() => {
		const [range] = (CSS.highlights.get('found') as Highlight).keys();
		const { top, bottom } = (range as Range).getBoundingClientRect();
		return { text: (range as Range).toString(), top, bottom };
	});
	expect(text.replace(/\s/g, '')).toBe(words);
	expect(top).toBeGreaterThanOrEqual(0);
	expect(bottom).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
}

test('by keyboard alone: arrows go through the results and back, Enter follows, Escape closes', async ({
	page,
}) => {
	await page.goto(addressOf(feature, chapter));
	await page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('22%');
	await expect(results(page).first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(results(page).nth(0)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(results(page).nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(field(page)).toBeFocused();
	const first = await results(page).first().getAttribute('href');
	await page.keyboard.press('Enter');
	await expect(panel(page)).toBeHidden();
	await page.waitForURL(first ?? '');
	await page.waitForFunction(() => CSS.highlights.has('found'));
	await page.keyboard.press('Escape');
	expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false);

	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
	expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionEnd)).toBe(3);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
});

test('width, case, spaces, quotes and Traditional characters make no difference', SLOW, async ({ page }) => {
	await open(page);
	const count = async (query: string) => {
		await field(page).fill(query);
		return results(page).count();
	};
	for (const [one, other] of [
		['22%', '２２％'],
		['扫黑除恶', '掃黑除惡'],
		['市域社会治理', ' 市域 社會　治理 '],
		['“两抢”案件', '「兩搶」案件'],
	] as const) {
		expect(await count(one), one).toBeGreaterThan(0);
		expect(await count(other), other).toBe(await count(one));
	}
});

test('a word being composed is not searched before it is chosen', SLOW, async ({ page }) => {
	await open(page);
	const client = await page.context().newCDPSession(page);
	await client.send('Input.imeSetComposition', { text: 'anquan', selectionStart: 6, selectionEnd: 6 });
	await expect(field(page)).toHaveValue('anquan');
	await says(page, '');
	await client.send('Input.insertText', { text: '安全' });
	await expect(results(page)).not.toHaveCount(0);
});

for (const [what, query] of Object.entries({
	'10 000 characters': '平安'.repeat(5000),
	'a pattern': '.*[(\\^$|?+{',
	'one character': '的',
	emoji: '👮‍♀️🏳️‍🌈',
	markup: '<img src=x onerror=alert(1)>',
	'spaces only': ' 　\t',
	'half of a pair': '\ud83d',
})) {
	test(`a query of ${what} breaks nothing`, slowIf(what !== 'a pattern'), async ({ page }) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await open(page);
		await field(page).evaluate((input: HTMLInputElement, value) => {
			input.value = value;
			input.dispatchEvent(new InputEvent('input', { bubbles: true }));
		}, query);
		if (what === 'one character') {
			await says(page, /共\d+处/);
			expect(await results(page).count()).toBeLessThanOrEqual(50);
		} else {
			await expect(results(page)).toHaveCount(0);
		}
		await field(page).fill('安全感');
		await expect(results(page)).not.toHaveCount(0);
		expect(errors).toEqual([]);
	});
}

test('the text is fetched once, when search opens, and resolves below a base path', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => /search\.\w+\.json/.test(request.url()) && fetched.push(request.url()));
	await page.goto(addressOf(feature, feature.chapters[0]));
	await page.waitForLoadState('networkidle');
	expect(fetched).toEqual([]);
	await page.locator('[data-opens="search"]:visible').first().click();
	await field(page).fill('安全感');
	await expect(results(page)).not.toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
	await page.locator('[data-opens="search"]:visible').first().click();
	expect(fetched.length).toBe(1);
	const address = (await results(page).first().getAttribute('href')) ?? '';
	expect(address.startsWith(addressOf(feature))).toBe(true);
	expect((await page.request.get(address)).ok()).toBe(true);
});

for (const [what, answer] of [
	['fails', { status: 500, body: '' }],
	['is no index', { status: 200, body: '<!doctype html>' }],
] as const) {
	test(`when the text ${what}, the panel says so and tries again`, SLOW, async ({ page }) => {
		await page.route('**/search.*.json', (route) => route.fulfill(answer));
		await page.goto(addressOf(feature, chapter));
		await page.locator('[data-opens="search"]:visible').first().click();
		await says(page, '没有载入，请连上网络。');
		await page.unroute('**/search.*.json');
		await field(page).fill('安全感');
		await panel(page).getByRole('button', { name: '再试一次' }).click();
		await expect(results(page)).not.toHaveCount(0);
		await expect(field(page)).toBeFocused();
	});
}

test('where storage is blocked a result still leads to its paragraph', SLOW, async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'sessionStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	});
	await open(page);
	await field(page).fill('知晓率为98');
	const address = (await results(page).first().getAttribute('href')) ?? '';
	await results(page).first().click();
	await expect(page).toHaveURL(address);
	await expect(page.locator(':target')).toBeInViewport();
});

test('search weighs at most 15 KB over the wire', () => {
	const folder = `${feature.folder}/_assets`;
	const files = readdirSync(folder).filter((file) =>
		/^(search|reader-search|mark-found)\..*\.js(on)?$/.test(file),
	);
	expect(files.length).toBe(4);
	const bytes = files.map((file) => brotliCompressSync(readFileSync(`${folder}/${file}`)).length);
	expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15 * 1024);
});
