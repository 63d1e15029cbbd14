/** What runs in the page: it sees nothing of the test but its arguments. */
export type InPage<Value> = (...given: never[]) => Value;

/** The keys that the tests press, by the names that pages know them by. */
export type Key = 'Escape' | 'PageDown';

/** A browser with one window, as far as the tests need it: the same few verbs for each engine. */
export type Engine = {
	open: (url: string) => Promise<void>;
	evaluate: <Value>(run: InPage<Value>, ...given: unknown[]) => Promise<Value>;
	/** Clicks, as a hand does, the first element of its kind that can be seen. */
	click: (selector: string) => Promise<void>;
	/** Types into the field that has the focus. */
	type: (text: string) => Promise<void>;
	press: (key: Key) => Promise<void>;
	back: () => Promise<void>;
	reload: () => Promise<void>;
	close: () => Promise<void>;
};

export type Start = (options: { scripts: boolean }) => Promise<Engine>;

/** Narrow enough for notes to open in the text, wide enough for all tools. */
export const WINDOW = { width: 900, height: 900 };

/** Marks the first visible element that a selector finds, for drivers that click by selector. */
export const MARK = 'data-engine-clicks';

/** Runs in the page: marks what is to be clicked and brings it into view; false where nothing is to be seen. */
export function markVisible(selector: string, mark: string): boolean {
	for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
	const seen = (element: Element) => element.getClientRects().length > 0;
	const found = [...document.querySelectorAll(selector)].find(seen);
	found?.setAttribute(mark, '');
	found?.scrollIntoView({ block: 'center' });
	return found !== undefined;
}

/** Waits until something is so in the page; says what did not come. */
export async function until<Value>(
	engine: Engine,
	what: string,
	run: InPage<Value>,
	...given: unknown[]
): Promise<Value> {
	const end = Date.now() + 8000;
	for (;;) {
		// A page that is just being left answers nothing.
		const value = await engine.evaluate(run, ...given).catch(() => undefined);
		if (value) return value;
		if (Date.now() > end) throw new Error(`did not come: ${what}`);
		await new Promise((passed) => setTimeout(passed, 50));
	}
}
