import { type Engine, until } from './engine.ts';

/** Opens a page and waits for its scripts. */
export async function openPage(engine: Engine, address: string): Promise<void> {
	await engine.open(address);
	await until(engine, `the scripts of ${address}`, () => customElements.get('reader-notes') !== undefined);
}

/** Opens a panel and waits for what is loaded with it. */
export async function openPanel(engine: Engine, name: string, tag: string): Promise<void> {
	await engine.click(`[data-opens="${name}"]`);
	await until(
		engine,
		`panel ${name}`,
		(name: string, tag: string) =>
			document.getElementById(`panel-${name}`)?.hasAttribute('open') && customElements.get(tag) !== undefined,
		name,
		tag,
	);
}

export const noPanel = (engine: Engine) =>
	until(engine, 'no panel', () => !document.querySelector('dialog[open]'));
