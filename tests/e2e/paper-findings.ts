import { overhang } from '../sweep/overhang.ts';
import { type Paper, readPaper, type Sheet } from '../support/paper.ts';
import { paperText } from './paper-text.ts';
import type { Page } from './test.ts';

/** A4 less its margins, in CSS pixels. */
export const PAPER = { width: 642, height: 945 };
const FOLIO = /第 (\d+) [页頁] \/ 共 (\d+) [页頁]/;
/** What only makes sense on a screen; no text of the feature holds these words. */
const INTERFACE =
	/跳到正文|分享|复制|複製|快捷[键鍵]|回到正文|上一章|下一章|继续阅读|繼續閱讀|打印|下[载載]|关闭|關閉|繁體|簡體/;

export async function printed(page: Page, options: Parameters<Page['pdf']>[0] = {}): Promise<Paper> {
	return readPaper(await page.pdf({ format: 'A4', tagged: true, outline: true, ...options }));
}

/** Findings on a printed page, against what the page itself says. */
export async function findings(page: Page, paper: Paper): Promise<string[]> {
	await page.emulateMedia({ media: 'print' });
	const expected = await page.evaluate(paperText);
	const stickingOut = await page.evaluate(overhang);
	await page.emulateMedia({ media: null });
	const { sheets } = paper;
	const all = sheets.map(({ text }) => text).join('');
	// A term and its note carry the same number; marks need not come in the order of the page.
	const marks = sheets.flatMap(({ margins }) => margins.match(/［[^］]*］/g) ?? []).sort();
	const covered = await page.evaluate(() => document.querySelector('.part-cover') !== null);
	return [
		...expected.texts.filter((text) => !all.includes(text)).map((text) => `lost: ${text}`),
		...(marks.join('') === expected.notes.sort().join('') ? [] : [`notes: ${marks.join('')}`]),
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
				...(isParted(blocks, sheets[index + 1]) ? [`a heading ends page ${index + 1}`] : []),
			];
		}),
		...(count(paper, /^Figure$/) > expected.figures ? ['a figure is split'] : []),
		...(paper.outline.length === expected.headings ? [] : [`outline: ${paper.outline.join('、')}`]),
		...(paper.language === (page.url().includes('/hant/') ? 'zh-Hant' : 'zh-Hans')
			? []
			: [`language: ${paper.language}`]),
	];
}

/** Whether a heading ends a sheet of which the words come on the next. A section without any has nothing to part from. */
export function isParted(blocks: string[], next: Sheet | undefined): boolean {
	const rank = (block = '') => Number(/^H(\d)$/.exec(block)?.[1] ?? Infinity);
	const last = rank(blocks.at(-1));
	return next !== undefined && last < Infinity && rank(next.blocks[0]) > last;
}

const count = ({ sheets }: Paper, tag: RegExp) =>
	sheets.flatMap(({ blocks }) => blocks).filter((block) => tag.test(block)).length;
