import lighthouse, { type Flags } from 'lighthouse';
import { launch } from 'puppeteer-core';
import { browserArgs } from '../src/outputs/pdf/browser.ts';

/** How a slow connection and a slow phone come about: reckoned from a fast load, or really applied. */
export type Method = 'simulate' | 'devtools';

/** What one load of a page came to. Times in milliseconds. */
export type Audit = {
	fcp: number;
	lcp: number;
	si: number;
	tbt: number;
	cls: number;
	/** The longest piece of work that kept the page from answering; 0 below 50 ms. */
	longest: number;
	/** Of 100; not asked for where a connection is applied. */
	scores: Partial<Record<(typeof CATEGORIES)[number], number>>;
};

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Loads a page once, in a browser of its own, as Lighthouse does for a phone on slow 4G. */
export async function audit(url: string, method: Method, executablePath: string): Promise<Audit> {
	const browser = await launch({ executablePath, args: browserArgs() });
	try {
		const flags: Flags = {
			port: Number(new URL(browser.wsEndpoint()).port),
			throttlingMethod: method,
			onlyCategories: method === 'simulate' ? [...CATEGORIES] : ['performance'],
			disableFullPageScreenshot: true,
			logLevel: 'error',
		};
		const result = await lighthouse(url, flags);
		if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message}`);
		const { audits, categories } = result.lhr;
		const value = (name: string) => audits[name]?.numericValue ?? NaN;
		const tasks =
			(audits['long-tasks']?.details as { items?: { duration: number }[] } | undefined)?.items ?? [];
		return {
			fcp: value('first-contentful-paint'),
			lcp: value('largest-contentful-paint'),
			si: value('speed-index'),
			tbt: value('total-blocking-time'),
			cls: value('cumulative-layout-shift'),
			longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
			scores: Object.fromEntries(
				Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
			),
		};
	} finally {
		await browser.close();
	}
}
