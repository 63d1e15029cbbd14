import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { contentFolder } from '../src/build/environment.ts';
import { build, FOLDER } from './build.ts';

/**
 * For the eye: every card and chart of a feature, on one sheet a format. `npm run bench -- sheets` writes them to
 * node_modules/.cache/bench/.
 */
const SHEETS = {
	wide: { width: 400, columns: 5 },
	square: { width: 240, columns: 8 },
	poster: { width: 216, columns: 10 },
	charts: { width: 480, columns: 4 },
};
const GAP = 8;

const out = join(FOLDER, 'sheets-site');
await build({ content: contentFolder, out, site: 'https://example.org', cards: true, compress: false });
mkdirSync(FOLDER, { recursive: true });
for (const [name, { width, columns }] of Object.entries(SHEETS)) {
	const folder = join(out, name === 'charts' ? 'charts' : 'cards');
	const files = readdirSync(folder).filter((file) =>
		name === 'charts' ? file.endsWith('.png') : file.includes(`-${name}.`),
	);
	const cards = await Promise.all(
		files.map((file) => sharp(join(folder, file)).resize({ width }).toBuffer({ resolveWithObject: true })),
	);
	const height = Math.max(...cards.map(({ info }) => info.height));
	const sheet = sharp({
		create: {
			width: columns * (width + GAP),
			height: Math.ceil(cards.length / columns) * (height + GAP),
			channels: 3,
			background: '#808080',
		},
	}).composite(
		cards.map(({ data }, index) => ({
			input: data,
			left: (index % columns) * (width + GAP),
			top: Math.floor(index / columns) * (height + GAP),
		})),
	);
	const file = join(FOLDER, `sheet-${name}.png`);
	await sheet.png({ palette: true }).toFile(file);
	console.log(`${file}: ${cards.length}`);
}
