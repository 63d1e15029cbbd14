import { type Paper, readPaper } from '../support/paper.ts';
import { expect, type Page, test } from './test.ts';
import { overhang } from '../sweep/overhang.ts';
import { paperText } from './paper-text.ts';
import { addressOf, everyPage, type Site, siteOf, SLOW } from './sites.ts';

/** A4 less its margins, in CSS pixels. */
const PAPER = { width: 642, height: 945 };
const FOLIO = /第 (\d+) [页頁] \/ 共 (\d+) [页頁]/;
/** What only makes sense on a screen; no text of the feature holds these words. */
const INTERFACE =
	/跳到正文|分享|复制|複製|快捷[键鍵]|回到正文|上一章|下一章|继续阅读|繼續閱讀|打印|下[载載]|关闭|關閉|繁體|簡體/;

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

async function printed(page: Page, options: Parameters<Page['pdf']>[0] = {}): Promise<Paper> {
	return readPaper(await page.pdf({ format: 'A4', tagged: true, outline: true, ...options }));
}

/** Findings on a printed page, against what the page itself says. */
async function findings(page: Page, paper: Paper): Promise<string[]> {
	await page.emulateMedia({ media: 'print' });
	const expected = await page.evaluate(paperText);
	const stickingOut = await page.evaluate(overhang);
	await page.emulateMedia({ media: null });
	const { sheets } = paper;
	const all = sheets.map(({ text }) => text).join('');
	// A term and its note carry the same number; the last page's marks need not be in the order of the page.
	const marks = sheets.flatMap(({ margins }) => margins.match(/［\d+］/g) ?? []);
	const covered = await page.evaluate(() => document.querySelector('.part-cover') !== null);
	return [
		...expected.texts.filter((text) => !all.includes(text)).map((text) => `lost: ${text}`),
		...(marks.length === expected.notes.length ? [] : [`notes: ${marks.join('')}`]),
		...expected.interface.map((html) => `still there: ${html}`),
		...stickingOut.map((text) => `sticks out: ${text}`),
		...sheets.flatMap(({ margins, text, blocks }, index) => {
			const [, page, pages] = FOLIO.exec(margins) ?? [];
			const bare = covered && index === 0;
			return [
				...(bare || (Number(page) === index + 1 && Number(pages) === sheets.length)
					? []
					: [`folio: ${margins}`]),
				...(bare || /[^\s\d［］]/.test(margins.replace(FOLIO, ''))
					? []
					: [`no running head on page ${index + 1}`]),
				...(INTERFACE.test(text + margins) ? [`interface: ${INTERFACE.exec(text + margins)?.[0]}`] : []),
				...(/^H\d$/.test(blocks.at(-1) ?? '') ? [`a heading ends page ${index + 1}`] : []),
			];
		}),
		...(count(paper, /^Figure$/) > expected.figures ? ['a figure is split'] : []),
		...(paper.outline.length === expected.headings ? [] : [`outline: ${paper.outline.join('、')}`]),
		...(paper.language === (page.url().includes('/hant/') ? 'zh-Hant' : 'zh-Hans')
			? []
			: [`language: ${paper.language}`]),
	];
}

const count = ({ sheets }: Paper, tag: RegExp) =>
	sheets.flatMap(({ blocks }) => blocks).filter((block) => tag.test(block)).length;

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
		// Piece by piece: the page takes no HTML from a string.
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
		const rows = Array.from({ length: 90 }, (_, index) => row('td', `第${index}行`, String(index)));
		const steps = Array.from({ length: 60 }, (_, index) => make('p', [`第${index}级`]));
		const table = make('table', [make('thead', [row('th', '表头一', '表头二')]), make('tbody', rows)]);
		document.querySelector('.prose')?.append(table, make('figure', steps, 'chart'));
	});
	const paper = await printed(page);
	const found = await findings(page, paper);
	expect(found.filter((text) => text !== 'a figure is split')).toEqual([]);
	expect(found).toContain('a figure is split');
	const heads = paper.sheets.filter(({ text }) => text.includes('表头一')).length;
	expect(heads).toBe(paper.sheets.filter(({ text }) => /第\d+行/.test(text)).length);
	expect(heads).toBeGreaterThan(1);
});

test('the findings themselves: a bad page has them all', async ({ page }) => {
	const space = '<p style="block-size: 920px"></p>';
	await page.setContent(
		`<main>${space}<h2>落单</h2><p style="break-before: page">见<a data-note="1">注</a></p>
		<figure><p>上</p><div style="block-size: 1200px"></div><p>下</p></figure>
		<button>分享</button><p style="inline-size: 900px">伸出纸外的一长行字</p>
		<p style="display: none">看不见</p><p aria-hidden="true">没有标记的字</p></main>`,
	);
	await page.setViewportSize(PAPER);
	const found = (await findings(page, await printed(page))).join('\n');
	for (const text of ['lost: 没有标记的字', 'notes: ', 'still there: <button>', 'sticks out', 'folio: '])
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
