import { launch } from 'puppeteer-core';
import { type Engine, MARK, markVisible, type Start, WINDOW } from './engine.ts';

/** Debian's Firefox, driven by WebDriver BiDi. */
export const firefox =
	(executablePath: string): Start =>
	async ({ scripts }) => {
		const browser = await launch({
			browser: 'firefox',
			executablePath,
			headless: true,
			defaultViewport: WINDOW,
			extraPrefsFirefox: {
				'javascript.enabled': scripts,
				'intl.accept_languages': 'zh-CN',
			},
		});
		const page = await browser.newPage();
		const evaluate: Engine['evaluate'] = async (run, ...given) =>
			(await page.evaluate(run as (...given: unknown[]) => unknown, ...given)) as never;
		return {
			open: async (url) => void (await page.goto(url)),
			evaluate,
			click: async (selector) => {
				if (!(await evaluate(markVisible, selector, MARK))) throw new Error(`nothing to click: ${selector}`);
				await page.click(`[${MARK}]`);
			},
			type: (text) => page.keyboard.type(text),
			press: (key) => page.keyboard.press(key),
			back: async () => void (await page.evaluate(() => history.back())),
			reload: async () => void (await page.reload()),
			close: () => browser.close(),
		};
	};
