import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { CACHE, LONG, OUTPUTS } from '../support/outputs.ts';

/** Width of one card on a sheet, and how many stand in a row. */
const SHEETS = {
	wide: { width: 400, columns: 5 },
	square: { width: 240, columns: 8 },
	poster: { width: 216, columns: 10 },
	charts: { width: 480, columns: 4 },
};
const GAP = 8;

/** For the eye: everything that is sent, on one sheet a format. */
describe.each(Object.entries(SHEETS))('the contact sheet %s', (name, { width, columns }) => {
	it.each(OUTPUTS.filter((output) => output.name !== 'plain'))('$title', async (output) => {
		const folder = join(output.folder, name === 'charts' ? 'charts' : 'cards');
		const files = readdirSync(folder).filter((file) =>
			name === 'charts' ? file.endsWith('.png') : file.includes(`-${name}.`),
		);
		expect(files.length).toBeGreaterThan(0);
		const cards = await Promise.all(
			files.map((file) => sharp(join(folder, file)).resize({ width }).toBuffer({ resolveWithObject: true })),
		);
		const height = Math.max(...cards.map(({ info }) => info.height));
		const rows = Math.ceil(cards.length / columns);
		await sharp({
			create: {
				width: columns * (width + GAP),
				height: rows * (height + GAP),
				channels: 3,
				background: '#808080',
			},
		})
			.composite(
				cards.map(({ data }, index) => ({
					input: data,
					left: (index % columns) * (width + GAP),
					top: Math.floor(index / columns) * (height + GAP),
				})),
			)
			.png({ palette: true })
			.toFile(join(CACHE, `contact-${output.name}-${name}.png`));
	});
});

it('a build without cards has none, and no page names one', () => {
	const files = readdirSync(LONG.folder, { recursive: true, encoding: 'utf8' });
	expect(files.length).toBeGreaterThan(40);
	expect(files.filter((file) => /^(cards|charts)\//.test(file))).toEqual([]);
});
