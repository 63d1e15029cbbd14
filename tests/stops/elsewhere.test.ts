import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../src/outputs/built/site-path.ts';
import { openBook } from '../built/epub-file.ts';
import { ownEnvironment } from '../support/build.ts';

const ROOT = join(import.meta.dirname, '../..');
const HOME = 'https://example.org/features/';
/** Names as cameras, telephones and people give them. */
const NAMES = [
	'河湾 黄昏.jpg',
	'UPPER Name (1).jpg',
	'照片.jpg',
	'IMG_0001.JPG',
	'a#b.jpg',
	"e'f&g,h[1]{2}.png",
	'c%20d.webp',
	'100%.jpg',
];
const PLAIN = 'plain.png';
const SECRET = 'NOT-TO-BE-PUBLISHED';

const temporary = mkdtempSync(join(tmpdir(), 'elsewhere-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const project = join(temporary, '我的 site (1)');
const content = join(temporary, '内容 (2)');
const out = join(project, '建好 的');

/** A photograph as a camera writes it: lying on its side, with the place, the owner and the maker. */
async function photograph(file: string, red: number): Promise<void> {
	const picture = sharp({
		create: { width: 300, height: 1600, channels: 3, background: { r: red, g: 80, b: 90 } },
	})
		.withExif({
			IFD0: { Copyright: SECRET, Make: SECRET, Orientation: '6' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 16/1 0/1' },
		})
		.withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRET}</x:xmpmeta>`)
		.withMetadata({ orientation: 6 });
	await picture.toFile(file);
}

beforeAll(async () => {
	cpSync(join(ROOT, 'src'), join(project, 'src'), { recursive: true });
	for (const file of ['astro.config.ts', 'package.json', 'tsconfig.json'])
		cpSync(join(ROOT, file), join(project, file));
	symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
	cpSync(join(ROOT, 'tests/fixtures/small'), content, { recursive: true });
	mkdirSync(join(content, 'images'));
	for (const [index, name] of NAMES.entries()) await photograph(join(content, 'images', name), 20 * index);
	// So plain that its copy has the very same bytes.
	await sharp({ create: { width: 300, height: 90, channels: 3, background: '#593' } })
		.png()
		.toFile(join(content, 'images', PLAIN));
	const chapter = join(content, 'chapters/01-kaimen.mdx');
	const blocks = [...NAMES, PLAIN].map((name) => `<Picture src="${name}" alt="街角" credit="店员" />`);
	writeFileSync(chapter, [readFileSync(chapter, 'utf8'), ...blocks, ''].join('\n\n'));
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(project, 'node_modules/astro/bin/astro.mjs'), 'build'],
		{
			cwd: project,
			encoding: 'utf8',
			env: {
				...ownEnvironment(),
				ASTRO_TELEMETRY_DISABLED: '1',
				SITE_URL: 'https://example.org',
				BASE_PATH: '/features/',
				CONTENT_DIR: content,
				OUT_DIR: out,
				CARDS: '0',
				COMPRESS: '0',
			},
		},
	);
	if (status !== 0) throw new Error(stdout + stderr);
});

/** The pictures that a document names, by their files. */
function pictures(html: string, from: string): string[] {
	const { document } = parseHTML(html);
	const named = [...document.querySelectorAll('figure img, source')].flatMap((image) => [
		...(image.getAttribute('src') ? [image.getAttribute('src') ?? ''] : []),
		...(image.getAttribute('srcset') ?? '').split(', ').flatMap((one) => one.split(' ')[0] || []),
	]);
	return [...new Set(named.map((address) => pathOf(new URL(address, from).href, HOME) ?? address))];
}

describe('a build in a folder, of a folder and with photographs whose names are in no plain ASCII', () => {
	const chapter = () => readFileSync(join(out, 'chapters/kaimen/index.html'), 'utf8');

	it('has every photograph on its page, upright, small, and without what the camera noted', async () => {
		const named = pictures(chapter(), `${HOME}chapters/kaimen/`);
		const inFolder = readdirSync(join(out, '_assets')).filter((name) =>
			/\.(jpe?g|png|webp|avif)$/.test(name),
		);
		expect(named.map((path) => path.replace('_assets/', '')).sort()).toEqual(inFolder.sort());
		// Two modern formats in four widths, and a fallback, which of a photograph in WebP is PNG.
		expect(inFolder.length).toBe(NAMES.length * 3 * 4 + 3);
		for (const name of inFolder) {
			const bytes = readFileSync(join(out, '_assets', name));
			const { width, height, orientation, exif, xmp, iptc } = await sharp(bytes).metadata();
			expect([width > height, width <= 1440, orientation, exif, xmp, iptc], name).toEqual([
				true,
				true,
				undefined,
				undefined,
				undefined,
				undefined,
			]);
			expect(bytes.includes(SECRET), name).toBe(false);
		}
	});

	it('has them in its feeds', () => {
		const { items } = JSON.parse(readFileSync(join(out, 'feed.json'), 'utf8')) as {
			items: { url: string; content_html: string }[];
		};
		const named = items.flatMap(({ url, content_html }) => pictures(content_html, url));
		expect(named.length).toBe(NAMES.length + 1);
		for (const path of named)
			expect(readdirSync(join(out, '_assets'))).toContain(path.replace('_assets/', ''));
	});

	it('has them in its book, under plain names', () => {
		const book = openBook(readFileSync(join(out, 'book.epub')));
		if (typeof book === 'string') throw new Error(book);
		const named = book.spine.flatMap(({ document }) =>
			[...document.querySelectorAll('figure img')].map((image) => image.getAttribute('src') ?? ''),
		);
		expect(new Set(named).size).toBe(NAMES.length + 1);
		for (const path of named) {
			expect(path).toMatch(/^images\/[\w.-]+$/);
			expect([...book.files.keys()]).toContain(path);
		}
	});

	it('says nothing of where it was built', () => {
		const telling = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
			(file) =>
				/\.(html|css|js|json|xml|csv|webmanifest)$/.test(file) &&
				readFileSync(join(out, file), 'utf8').includes(temporary),
		);
		expect(telling).toEqual([]);
	});
});
