import { type Engine, type InPage, type Key, MARK, markVisible, type Start, WINDOW } from './engine.ts';
import { freePort } from '../support/port.ts';
import { screen, start } from './programs.ts';

/** WebDriver §12.4: the key under which an answer names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** WebDriver §17.4.2: keys that are no characters. */
const KEYS: Record<Key, string> = { Escape: '\uE00C', PageDown: '\uE00F' };

/** WebKitGTK's small browser, driven by its WebDriver on a screen that nobody looks at. */
export const webkit =
	(driver: string, binary: string): Start =>
	async ({ scripts }) => {
		const { display, end: endScreen } = await screen();
		const port = await freePort();
		const { end: endDriver } = start(driver, [`--port=${port}`], { DISPLAY: display, LANGUAGE: 'zh_CN' });
		const base = `http://127.0.0.1:${port}`;
		await ready(`${base}/status`);

		const args = ['--automation', '--private', ...(scripts ? [] : ['--enable-javascript=false'])];
		const alwaysMatch = { 'webkitgtk:browserOptions': { binary, args } };
		const { sessionId } = await send<{ sessionId: string }>('POST', `${base}/session`, {
			capabilities: { alwaysMatch },
		});
		const session = `${base}/session/${sessionId}`;
		const call = <Value>(way: string, body: object) => send<Value>('POST', `${session}/${way}`, body);
		await call('window/rect', WINDOW);

		const evaluate = <Value>(run: InPage<Value>, ...given: unknown[]) =>
			call<Value>('execute/sync', { script: `return (${run}).apply(null, arguments)`, args: given });
		const press = (keys: string) =>
			call<null>('actions', {
				actions: [
					{
						type: 'key',
						id: 'keys',
						actions: [...keys].flatMap((value) => [
							{ type: 'keyDown', value },
							{ type: 'keyUp', value },
						]),
					},
				],
			});
		const engine: Engine = {
			open: async (url) => void (await call('url', { url })),
			evaluate,
			click: async (selector) => {
				if (!(await evaluate(markVisible, selector, MARK))) throw new Error(`nothing to click: ${selector}`);
				const found = await call<Record<string, string>>('element', {
					using: 'css selector',
					value: `[${MARK}]`,
				});
				await call(`element/${found[ELEMENT]}/click`, {});
			},
			type: async (text) => {
				const focused = await send<Record<string, string>>('GET', `${session}/element/active`);
				await call(`element/${focused[ELEMENT]}/value`, { text });
			},
			press: async (key) => void (await press(KEYS[key])),
			back: async () => void (await call('back', {})),
			reload: async () => void (await call('refresh', {})),
			close: async () => {
				await send('DELETE', session);
				await endDriver();
				await endScreen();
			},
		};
		return engine;
	};

async function ready(status: string) {
	for (let tries = 0; tries < 100; tries++) {
		if (
			await fetch(status).then(
				({ ok }) => ok,
				() => false,
			)
		)
			return;
		await new Promise((passed) => setTimeout(passed, 50));
	}
	throw new Error('the WebDriver did not start');
}

async function send<Value>(method: string, url: string, body?: object): Promise<Value> {
	const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
	const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
	if (!response.ok)
		throw new Error(`${method} ${url.replace(/.*session/, '')}: ${value.error}, ${value.message}`);
	return value;
}
