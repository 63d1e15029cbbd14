import { expect, type Page } from '@playwright/test';
import { memoryKey } from '../../src/reader/shared/memory.ts';
import { addressOf, siteOf } from './sites.ts';

export const site = siteOf('feature');
export const chapter = site.chapters.find((path) => path.includes('chuangjian')) ?? '';
export const KEY = memoryKey(site.base);

/** What stands in for a device's voices, which a browser without a screen has none of. */
export type Scripted = {
	/** Utterances that were begun, without the silent one that makes ready. */
	said: { text: string; lang: string; rate: number }[];
	cancelled: number;
	speaking: boolean;
	/** Ends what is being said, as a voice does at its end. */
	end: () => void;
	/** Ends an utterance by its number, also one that was broken off. */
	endOf: (at: number, error?: string) => void;
	fail: (error: string) => void;
	setVoices: (langs: string[]) => void;
};

export const scripted = (page: Page) => page.evaluate(() => (window as unknown as { voice: Scripted }).voice);
export const said = async (page: Page) => (await scripted(page)).said.map(({ text }) => text);
export const last = async (page: Page) => (await scripted(page)).said.at(-1);
export const end = (page: Page) =>
	page.evaluate(() => (window as unknown as { voice: Scripted }).voice.end());

/** A paragraph in the middle, before a block of numbers. */
export const BEFORE_NUMBERS = '.prose > p:has(+ .stele)';

/** The first two sentences of a paragraph: of the chapter's first one, or of the first that a selector finds. */
export async function opening(
	page: Page,
	paragraph = '.prose > p',
): Promise<[first: string, second: string]> {
	const text = await page.locator(paragraph).first().innerText();
	const [first = '', second = ''] = text.match(/[^。？！]+[。？！]/g) ?? [];
	expect(second).not.toBe('');
	return [first, second];
}

/** Ends sentence after sentence, at most so many; inside the page, since each round trip costs more than a sentence. */
export const endAll = (page: Page, most: number) =>
	page.evaluate(async (most) => {
		const { voice } = window as unknown as { voice: Scripted };
		for (let at = 0; at < most && voice.speaking; at++) {
			voice.end();
			await new Promise((next) => setTimeout(next));
		}
	}, most);

/** Gives the page a voice that says nothing and writes down what it is asked to say. */
export async function withVoices(page: Page, langs: string[]) {
	await page.addInitScript((first) => {
		type Utterance = SpeechSynthesisUtterance & { voice: { lang: string } | null };
		let voices = first;
		const utterances: Utterance[] = [];
		let current: Utterance | undefined;
		const over = (utterance: Utterance | undefined, error?: string) => {
			if (current === utterance) current = undefined;
			if (error) utterance?.onerror?.({ error } as SpeechSynthesisErrorEvent);
			else utterance?.onend?.({} as SpeechSynthesisEvent);
		};
		const voice = {
			cancelled: 0,
			get said() {
				return utterances.map(({ text, lang, rate }) => ({ text, lang, rate }));
			},
			get speaking() {
				return current !== undefined;
			},
			end: () => over(current),
			endOf: (at: number, error?: string) => over(utterances.at(at), error),
			fail: (error: string) => over(current, error),
			setVoices: (langs: string[]) => {
				voices = langs;
				synth.onvoiceschanged?.();
			},
		};
		const synth = {
			onvoiceschanged: null as (() => void) | null,
			get speaking() {
				return current !== undefined;
			},
			pending: false,
			getVoices: () =>
				voices.map((lang) => ({ lang, name: lang, localService: true, default: false, voiceURI: lang })),
			speak(utterance: Utterance) {
				if (utterance.text === '') return;
				utterances.push(utterance);
				current = utterance;
			},
			// As some engines do, it says nothing of what it broke off.
			cancel() {
				voice.cancelled++;
				current = undefined;
			},
		};
		class Said {
			text: string;
			lang = '';
			rate = 1;
			voice = null;
			constructor(text: string) {
				this.text = text;
			}
		}
		Object.defineProperty(window, 'speechSynthesis', { value: synth });
		Object.assign(window, { voice, SpeechSynthesisUtterance: Said });
	}, langs);
}

export const start = (page: Page) => page.locator('.hero').getByRole('button', { name: '听本章' });
export const player = (page: Page) => page.getByRole('region', { name: '听本章' });
export const tool = (page: Page, name: string) => player(page).getByRole('button', { name, exact: true });
export const speed = (page: Page) => player(page).getByRole('combobox', { name: '语速' });

/** Words that are marked, or the block where no words can be. */
export const marked = (page: Page) =>
	page.evaluate(() => {
		const ranges = 'highlights' in CSS ? [...(CSS.highlights.get('spoken') ?? [])] : [];
		return ranges.map(String).join('') || document.querySelector('[data-spoken]')?.textContent?.trim() || '';
	});

export async function ready(page: Page, path = chapter) {
	await page.goto(addressOf(site, path));
	await page.waitForFunction(() => document.querySelector('reader-keys:defined') !== null);
}

export async function open(page: Page, path = chapter) {
	await withVoices(page, ['en-US', 'zh-CN']);
	await ready(page, path);
	await start(page).click();
	await expect(player(page)).toBeVisible();
	await expect.poll(() => said(page)).toHaveLength(1);
}

/** Begins at the first sentence of a passage in the middle, the first that a selector finds. */
export async function openAt(page: Page, passage: string) {
	await withVoices(page, ['zh-CN']);
	await ready(page);
	await page
		.locator(passage)
		.first()
		.evaluate((block) => block.scrollIntoView());
	await start(page).evaluate((button: HTMLElement) => button.click());
	await expect.poll(() => said(page)).toHaveLength(1);
}
