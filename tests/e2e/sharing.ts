import { expect, type Page } from './quiet.ts';
import { addressOf, siteOf, traditionalOf } from './sites.ts';

/** Has a public address; `plain` is a preview. */
export const site = siteOf('feature');
export const traditional = traditionalOf('feature');
export const chapter = site.chapters.find((path) => path.includes('chuangjian')) ?? '';
/** Has its cards and pictures; its chapter has a chart. */
export const small = siteOf('small');
export const charted = small.chapters.find((path) => path.includes('kaimen')) ?? '';
export const publicUrl = new URL(site.base + chapter, site.site).href;

export const sheet = (page: Page) => page.getByRole('dialog', { name: '分享' });
export const field = (page: Page) => sheet(page).getByRole('textbox', { name: '链接' });
export const state = (page: Page) => sheet(page).locator('[role="status"]');
export const opener = (page: Page) => page.locator(':is(.site-header, .bar) [data-opens="share"]:visible');

export type Given = {
	share?: 'works' | 'aborts' | 'fails' | 'absent';
	clipboard?: 'works' | 'denied' | 'absent';
	command?: boolean;
};

export type Record = { shared: object[]; copied: string[] };

/** What browsers have or lack, and what the page did with it. */
export async function given(page: Page, { share = 'absent', clipboard = 'works', command = true }: Given) {
	await page.addInitScript(
		({ share, clipboard, command }) => {
			const record: Record = { shared: [], copied: [] };
			Object.assign(window, { record });
			const send = async (data: object) => {
				record.shared.push(data);
				if (share === 'aborts') throw new DOMException('', 'AbortError');
				if (share === 'fails') throw new DOMException('', 'NotAllowedError');
			};
			Object.defineProperty(navigator, 'share', { value: share === 'absent' ? undefined : send });
			const writeText = async (text: string) => {
				if (clipboard === 'denied') throw new DOMException('', 'NotAllowedError');
				record.copied.push(text);
			};
			Object.defineProperty(navigator, 'clipboard', {
				value: clipboard === 'absent' ? undefined : { writeText },
			});
			document.execCommand = () => {
				const { activeElement } = document;
				if (command && activeElement instanceof HTMLTextAreaElement) record.copied.push(activeElement.value);
				return command;
			};
		},
		{ share, clipboard, command },
	);
}

export const record = (page: Page) => page.evaluate(() => (window as unknown as { record: Record }).record);

export async function open(page: Page, path = chapter, feature = site) {
	await page.goto(addressOf(feature, path));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	await opener(page).click();
	await page.waitForFunction(() => customElements.get('reader-share') !== undefined);
	await expect(sheet(page)).toBeVisible();
}
