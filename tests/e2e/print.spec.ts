import type { Paper, Sheet } from '../support/paper.ts';
import { expect, type Page, test } from './test.ts';
import { overhang } from '../sweep/overhang.ts';
import { findings, isParted, PAPER, printed } from './paper-findings.ts';
import { addressOf, everyPage, type Site, siteOf, SLOW } from './sites.ts';

/** What a reader may have set before printing. */
const STATES = {
	light: {},
	sepia: { theme: 'sepia' },
	dark: { theme: 'dark' },
	largest: { theme: 'dark', size: '5', leading: 'loose', face: 'sans' },
};

async function set(page: Page, state: Record<string, string>) {
	await page.emulateMedia({ colorScheme: state['theme'] === 'dark' ? 'dark' : 'light' });
	await page.evaluate((settings) => {
		const root = document.documentElement;
		for (const name of ['theme', 'size', 'leading', 'face']) delete root.dataset[name];
		Object.assign(root.dataset, settings);
	}, state);
}

/** Pages that have every kind of block between them. */
const isTypical = (site: Site, path: string) =>
	site === siteOf('feature') && [site.chapters[0], 'stats/'].includes(path);

for (const { site, path, title } of everyPage()) {
	// Settings reach every page alike: a chapter stands for all.
	const ends = site.chapters.includes(path) ? [STATES.light, STATES.largest] : [STATES.largest];
	if (isTypical(site, path))
		test(`prints whole, whatever was set: ${title}`, ({ look }) =>
			expectPrinted(look, addressOf(site, path), ends));
	test(`prints whole, and the same from any state: ${title}`, SLOW, ({ look }) =>
		expectPrinted(look, addressOf(site, path), Object.values(STATES)),
	);
}

async function expectPrinted(look: Page, address: string, states: Record<string, string>[]) {
	await look.setViewportSize(PAPER);
	await look.goto(address);
	// Filled in when the browser is idle.
	await look.waitForFunction(() => document.querySelector('[data-today]')?.textContent !== '引用日期');
	const papers: Paper[] = [];
	for (const state of states) {
		await set(look, state);
		papers.push(await printed(look));
	}
	const [paper] = papers as [Paper];
	for (const [index, other] of papers.entries())
		expect.soft(other, JSON.stringify(states[index])).toEqual(paper);
	expect(await findings(look, paper)).toEqual([]);
}

test('an outside link becomes a note with its address, which only paper shows', async ({ look }) => {
	const path = 'chapters/chairs/';
	await look.goto(addressOf(siteOf('second'), path));
	const address = look.locator('.notes li', { hasText: 'example.org/chairs?by=hand' });
	await expect(address).toBeHidden();
	const paper = await printed(look);
	expect(await findings(look, paper)).toEqual([]);
	const text = paper.sheets.map(({ text }) => text).join('');
	expect(text).toContain('网址https://example.org/chairs?by=hand');
	expect(paper.sheets.map(({ margins }) => margins).join('')).toMatch(/［1］[^]*［1］/);
});

test('nothing sticks out of the whole text, which would be printed smaller', async ({ look }) => {
	await look.setViewportSize(PAPER);
	await look.goto(addressOf(siteOf('feature'), 'print/'));
	await look.emulateMedia({ media: 'print' });
	expect(await look.evaluate(overhang)).toEqual([]);
	await look.emulateMedia({ media: null });
});

test('the number of a note stays closed, however wide its line is set', async ({ page }) => {
	await page.goto(addressOf(siteOf('second'), 'chapters/chairs/'));
	await page.evaluate(() => {
		// One character more each time: the next word leaves less and less room behind the number.
		const lines = Array.from({ length: 24 }, (_, index) => {
			const line = document.createElement('p');
			const word = document.createElement('a');
			word.textContent = '注';
			word.dataset['note'] = '10';
			line.append('字'.repeat(index + 8), word, 'abcdefghij'.repeat(4), '字');
			return line;
		});
		document.querySelector('.prose')?.append(...lines);
	});
	expect((await findings(page, await printed(page))).filter((text) => text.startsWith('notes'))).toEqual([]);
});

test('Letter is set as well as A4', SLOW, async ({ look }) => {
	await look.goto(addressOf(siteOf('feature'), siteOf('feature').chapters[0]));
	const paper = await printed(look, { format: 'Letter' });
	expect(paper.size).toEqual({ width: 612, height: 792 });
	expect(await findings(look, paper)).toEqual([]);
});

test('a table and a figure longer than a page go on over the next, the table under its head again', async ({
	page,
}) => {
	await page.goto(addressOf(siteOf('feature'), siteOf('feature').chapters[0]));
	await page.evaluate(() => {
		// Piece by piece: the page takes no HTML from a string. Letters, which every machine can draw.
		const make = (tag: string, content: (Node | string)[], className = '') => {
			const made = document.createElement(tag);
			made.append(...content);
			made.className = className;
			return made;
		};
		const row = (tag: string, ...cells: string[]) =>
			make(
				'tr',
				cells.map((cell) => make(tag, [cell])),
			);
		const rows = Array.from({ length: 90 }, (_, index) => row('td', `Row${index}`, String(index)));
		const steps = Array.from({ length: 60 }, (_, index) => make('p', [`Step${index}`]));
		const table = make('table', [make('thead', [row('th', 'HeadA', 'HeadB')]), make('tbody', rows)]);
		document.querySelector('.prose')?.append(table, make('figure', steps, 'chart'));
	});
	const paper = await printed(page);
	const found = await findings(page, paper);
	expect(found.filter((text) => text !== 'a figure is split')).toEqual([]);
	expect(found).toContain('a figure is split');
	const heads = paper.sheets.filter(({ text }) => text.includes('HeadA')).length;
	expect(heads).toBe(paper.sheets.filter(({ text }) => /Row\d+/.test(text)).length);
	expect(heads).toBeGreaterThan(1);
});

test('a section without words may end a page, one whose words come on the next may not', () => {
	const next = (...blocks: string[]): Sheet => ({ margins: '', text: '', blocks });
	expect(isParted(['text', 'H2'], next('H1', 'text'))).toBe(false);
	expect(isParted(['text', 'H2'], undefined)).toBe(false);
	expect(isParted(['text', 'H2'], next('H3', 'text'))).toBe(true);
	expect(isParted(['text', 'H2'], next('Figure'))).toBe(true);
});

test('the findings themselves: a bad page has them all', async ({ page }) => {
	// The machine need not have a Chinese font: the words of the interface are drawn in the site's own.
	await page.goto(addressOf(siteOf('feature'), siteOf('feature').chapters[0]));
	const faces = await page.evaluate(() =>
		[...document.styleSheets]
			.flatMap((sheet) => [...sheet.cssRules])
			.filter((rule) => rule instanceof CSSFontFaceRule)
			.map(({ cssText }) => cssText)
			.join(''),
	);
	const space = '<p style="block-size: 920px"></p>';
	// Below the same address, and without the policy of its pages.
	await page.goto(addressOf(siteOf('feature'), 'robots.txt'));
	await page.setContent(
		`<style>${faces}main, button { font-family: 'Feature Sans', sans-serif }</style>
		<main>${space}<h2>Alone</h2><p style="break-before: page">See<a data-note="1">note</a></p>
		<figure><p>Above</p><div style="block-size: 1200px"></div><p>Below</p></figure>
		<button>分享</button><p style="inline-size: 900px">AlineThatSticksOut</p>
		<p style="display: none">Unseen</p><p aria-hidden="true">Unmarked</p></main>`,
	);
	await page.evaluate(() => document.fonts.ready);
	await page.setViewportSize(PAPER);
	const found = (await findings(page, await printed(page))).join('\n');
	for (const text of ['lost: Unmarked', 'notes: ', 'still there: <button>', 'sticks out', 'folio: '])
		expect.soft(found).toContain(text);
	for (const text of ['no running head', 'interface: 分享', 'a heading ends page 1', 'a figure is split'])
		expect.soft(found).toContain(text);
	expect(found).toContain('language: ');
});

test('the end of a chapter offers to print it, or the whole', async ({ page }) => {
	const site = siteOf('feature');
	await page.addInitScript(() => {
		window.print = () => document.documentElement.toggleAttribute('data-printed');
	});
	await page.goto(addressOf(site, site.chapters[0]));
	await page.getByRole('button', { name: '打印本章' }).click();
	await expect(page.locator('html[data-printed]')).toHaveCount(1);
	await page.getByRole('link', { name: '打印全文' }).click();
	await expect(page).toHaveURL(addressOf(site, 'print/'));
	await page.getByRole('button', { name: '打印全文' }).click();
	await expect(page.locator('html[data-printed]')).toHaveCount(1);
});
