import { create } from 'fontkit';
import type { Check } from '../check.ts';
import { glyphsOf } from '../../../src/build/fonts/glyphs.ts';
import { FACES } from '../../../src/lib/faces.ts';

/** More unused glyphs than this are bytes that nobody reads. */
const UNUSED = 0.05;

export const glyphs: Check = {
	title: 'every face holds the characters its text needs, and hardly any other',
	run: ({ pages, files, bytes }) => {
		const perPage = pages.map(({ html }) => glyphsOf(html, FACES));
		return FACES.flatMap(({ name }) => {
			const where = `_fonts/${name}`;
			const fonts = [...files].filter((file) =>
				new RegExp(`^_fonts/${name}\\.[0-9a-f]+\\.woff2$`).test(file),
			);
			const [file] = fonts;
			if (file === undefined || fonts.length > 1) return [{ where, message: `${fonts.length} files` }];
			const font = create(bytes(file));
			const held = new Set(
				('characterSet' in font ? font.characterSet : []).map((code) => String.fromCodePoint(code)),
			);
			const needed = new Set(
				perPage.flatMap((sets) => [...(sets.get(name) ?? [])]).filter((char) => !/[\s\u200b]/.test(char)),
			);
			const missing = [...needed].filter((char) => !held.has(char));
			const unused = [...held].filter((char) => !needed.has(char) && !/\s/.test(char));
			return [
				...(missing.length > 0 ? [{ where, message: `lacks ${missing.join('')}` }] : []),
				...(unused.length > held.size * UNUSED
					? [{ where, message: `${unused.length} of ${held.size} glyphs unused` }]
					: []),
			];
		});
	},
};
