import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../e2e/test.ts';
import { addressOf, everyPage, SLOW, THOROUGH } from '../e2e/sites.ts';
import { serve } from '../support/serve.ts';
import { PROBES } from './probes.ts';
import { sweep } from './sweep.ts';

const BAD = 'tests/sweep/bad';

/** The narrowest screen, a phone, a tablet and a desk; then those between which layouts change. */
const WIDTHS = [320, 390, 768, 1280];
const MORE_WIDTHS = [320, 360, 390, 540, 660, 768, 900, 1024, 1280, 1440];

/** Layouts of which a page has been looked at: of pages below one folder one stands for all, of chapters one a site; for the
 * document of all chapters those, for the other edition this one. */
const layouts = new Set<string>();

for (const { site, path, title } of everyPage()) {
	const layout = (site.chapters.includes(path) ? site.title : '') + path.replace(/\/[^/]+\/$/, '/*');
	const written = site.edition.folder === '' && path !== 'print/';
	const whole = THOROUGH || (written && !layouts.has(layout));
	layouts.add(layout);
	test(title, THOROUGH ? SLOW : {}, async ({ look }) => {
		const found = await sweep(
			look,
			{
				address: addressOf(site, path),
				widths: THOROUGH ? MORE_WIDTHS : WIDTHS,
				whole,
				dark: THOROUGH || path === '' || path === 'stats/' || site.chapters.includes(path),
				// The document of all chapters has no tools.
				reader: path !== 'print/',
			},
			Object.fromEntries(Object.entries(PROBES).filter(([, { concerns }]) => concerns?.(site, path) ?? true)),
		);
		for (const [name, findings] of Object.entries(found))
			expect.soft(findings, PROBES[name]?.title).toEqual([]);
	});
}

for (const [name, probe] of Object.entries(PROBES)) {
	test(`what is wrong is found: ${probe.title}`, async ({ look }) => {
		const folder = join(BAD, name);
		const expected = readFileSync(join(folder, 'expected.txt'), 'utf8').trim().split('\n');
		const { origin, close } = await serve(folder);
		const target = { address: `${origin}/`, widths: WIDTHS, whole: true, dark: true, reader: false };
		const found = await sweep(look, target, { [name]: probe });
		await close();
		// Files that do not come are told as they fail, in no order.
		const told = found[name]?.map((finding) => finding.replaceAll(origin, ''));
		expect(told?.toSorted()).toEqual(expected.toSorted());
	});
}
