import type { Check } from '../check.ts';

/** Scripts in the page that a browser runs; structured data is never run and needs no hash. */
const RUN = /<script(?![^>]*\bsrc=)(?![^>]*type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g;
/** Lines of the script that runs before the first paint. */
const LINES = 20;

export const inlineScripts: Check = {
	title: 'no page has an inline script of its own, and all are short',
	run: ({ pages }) => {
		const inline = pages.map(({ file, html }) => ({
			file,
			scripts: [...html.matchAll(RUN)].map(([, text]) => text ?? ''),
		}));
		const [first] = inline;
		return inline.flatMap(({ file, scripts }) => [
			...(scripts.every((script) => first?.scripts.includes(script))
				? []
				: [{ where: file, message: `other inline scripts than ${first?.file}` }]),
			...scripts
				.map((text) => text.trim().split('\n').length)
				.filter((lines) => lines > LINES)
				.map((lines) => ({ where: file, message: `an inline script of ${lines} lines` })),
		]);
	},
};
