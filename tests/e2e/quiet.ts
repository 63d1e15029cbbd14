import { test as base, type Page } from './test.ts';

export { expect, type Page } from './test.ts';

/** What a page has still to do, as `keepAccount` counts it. */
type Account = { open: Set<number> };

/** Timers that run this long wait for a reader, not for the page. Milliseconds. */
const LONGEST = 3000;

/** Runs before the scripts of a page: keeps account of the timers that are still to come. */
function keepAccount(longest: number): void {
	const open = new Set<number>();
	Object.assign(window, { account: { open } satisfies Account });
	const { setTimeout: start, clearTimeout: stop } = window;
	const started = (handler: TimerHandler, delay = 0, ...given: unknown[]): number => {
		const run = (): void => {
			open.delete(id);
			if (typeof handler === 'function') (handler as (...all: unknown[]) => void)(...given);
		};
		const id = start(run, delay);
		if (delay <= longest) open.add(id);
		return id;
	};
	window.setTimeout = started as typeof window.setTimeout;
	window.clearTimeout = (id) => {
		open.delete(Number(id));
		stop(id);
	};
}

/** Tests that must see that nothing happens: they wait until the page has nothing left to do (`quiet`). */
export const test = base.extend({
	page: async ({ page }, use) => {
		await page.addInitScript(keepAccount, LONGEST);
		await use(page);
	},
});

/**
 * Waits until a page opened by `test` is at rest: no timer and no face is to come, nothing moves, and its scroll
 * position and size stay the same over some frames in which it is idle.
 */
export async function quiet(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const { account } = window as unknown as { account?: Account };
		if (!account) throw new Error('no account is kept of this page');
		const frame = () =>
			new Promise<void>((next) =>
				requestAnimationFrame(() => requestIdleCallback(() => next(), { timeout: 1000 })),
			);
		const state = () => [scrollY, scrollX, document.documentElement.scrollHeight].join();
		let before = state();
		for (let same = 0; same < 4;) {
			await frame();
			const moving = document.getAnimations().some(({ playState }) => playState === 'running');
			const coming = account.open.size > 0 || document.fonts.status === 'loading';
			const now = state();
			same = coming || moving || now !== before ? 0 : same + 1;
			before = now;
		}
	});
}
