import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from '../e2e/sites.ts';
import { serve, type Served } from '../support/serve.ts';
import type { Engine } from './engine.ts';
import { ENGINES } from './installed.ts';

const site = siteOf('feature');

describe.each(ENGINES)('$name without JavaScript', ({ start, packages }) => {
	let engine: Engine;
	let served: Served;

	beforeAll(async () => {
		if (!start) throw new Error(`not on this machine: ${packages}`);
		served = await serve(site.folder, site.base);
		engine = await start({ scripts: false });
	}, 60_000);
	afterAll(async () => {
		await engine?.close();
		await served?.close();
	});

	it.each(['', site.chapters[0] ?? '', 'stats/'])('/%s can be read', async (path) => {
		await engine.open(served.origin + site.base + path);
		// The driver's own scripts run where the page's do not.
		const shown = await engine.evaluate(() => ({
			scripted: document.documentElement.classList.contains('scripted'),
			words: document.querySelector('main')?.innerText.length ?? 0,
			tools: [...document.querySelectorAll('button[data-opens]')].filter(
				(one) => one.getClientRects().length > 0,
			).length,
		}));
		expect(shown).toMatchObject({ scripted: false, tools: 0 });
		expect(shown.words).toBeGreaterThan(200);
	});
});
