import { type Page } from './quiet.ts';
import { addressOf, siteOf, traditionalOf } from './sites.ts';

export const site = siteOf('feature');
export const traditional = traditionalOf('feature');
export const chapter = site.chapters.find((path) => path.includes('chuangjian')) ?? '';
export const publicUrl = new URL(site.base + chapter, site.site).href;

export const tools = (page: Page) => page.getByRole('toolbar', { name: '选中的文字' });
export const copyLink = (page: Page) => tools(page).getByRole('button', { name: '复制链接' });
export const copyQuote = (page: Page) => tools(page).getByRole('button', { name: '引用' });
export const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

export async function open(page: Page, path = chapter) {
	await page.goto(addressOf(site, path));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
}

/** Selects words of the running text, from the first to the last named. */
export async function select(page: Page, from: string, to = from) {
	await page.evaluate(
		([from, to]) => {
			const range = document.createRange();
			for (const [words, edge] of [
				[from, 'start'],
				[to, 'end'],
			] as const) {
				const walker = document.createTreeWalker(
					document.querySelector('.prose') as Node,
					NodeFilter.SHOW_TEXT,
				);
				let node = walker.nextNode();
				while (node && !node.textContent?.includes(words ?? '')) node = walker.nextNode();
				if (!node) throw new Error(`no “${words}”`);
				const at = node.textContent?.indexOf(words ?? '') ?? 0;
				if (edge === 'start') {
					node.parentElement?.scrollIntoView({ block: 'center' });
					range.setStart(node, at);
				} else range.setEnd(node, at + (words?.length ?? 0));
			}
			const selection = getSelection();
			selection?.removeAllRanges();
			selection?.addRange(range);
		},
		[from, to],
	);
}
