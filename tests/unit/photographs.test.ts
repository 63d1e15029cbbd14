import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { isPicture } from '../../src/build/content/picture.ts';
import { Originals } from '../../src/build/photographs/originals.ts';
import service from '../../src/build/photographs/service.ts';
import { checkPhotographNames } from '../../src/model/checks/photographs.ts';
import type { Source } from '../../src/model/checks/source.ts';
import { widthsOf } from '../../src/blocks/picture/widths.ts';

const folder = mkdtempSync(join(tmpdir(), 'photographs-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('originals in a built folder', () => {
	const write = (path: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), 'the same bytes');
	};

	it('are taken out, those that no page shows too; copies stay, also where they have the same bytes', () => {
		const originals = new Originals();
		const bundled = ['_assets/照片.Ab-c_123.jpg', '_assets/unused.Ab-c_124.PNG'];
		const others = ['_assets/main.00000001.js', '_assets/照片.Ab-c_123_Z1.jpg'];
		originals.learn([...bundled, others[0] ?? ''].map((fileName) => ({ type: 'asset', fileName })));
		[...bundled, ...others].forEach(write);
		expect(originals.remove(folder)).toBe(2);
		expect(readdirSync(join(folder, '_assets')).sort()).toEqual(others.map((path) => basename(path)).sort());
	});

	it('are none where there are no photographs', () => {
		expect(new Originals().remove(folder)).toBe(0);
	});
});

describe('a published copy', () => {
	const config = { service: { entrypoint: '', config: {} } } as Parameters<typeof service.transform>[2];
	const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() } as Parameters<typeof service.transform>[3];
	const to = (bytes: Uint8Array, format: string) =>
		service.transform(bytes, { src: 'a.jpg', format, width: 30 }, config, logger);
	/** Green over blue; as it lies in the file, on its side. */
	const noted = (format: 'jpeg' | 'png' | 'webp' | 'avif', orientation = 1) =>
		sharp({ create: { width: 40, height: 60, channels: 3, background: '#00f' } })
			.composite([
				{ input: { create: { width: 40, height: 30, channels: 3, background: '#0f0' } }, gravity: 'north' },
			])
			.withMetadata({ orientation })
			.withExif({
				IFD0: { Copyright: 'SECRET', Orientation: String(orientation) },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 16/1 0/1' },
			})
			.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET</x:xmpmeta>')
			.withIccProfile('p3')
			.toFormat(format)
			.toBuffer();

	it.each(['jpeg', 'png', 'webp', 'avif'] as const)('of %s says nothing of its taking', async (format) => {
		const bytes = await noted(format);
		expect((await sharp(bytes).metadata()).exif, 'the original does').toBeDefined();
		for (const other of ['jpeg', 'png', 'webp', 'avif']) {
			const { data } = await to(bytes, other);
			const { exif, xmp, iptc, comments, space, width } = await sharp(data).metadata();
			expect([exif, xmp, iptc, comments, space, width]).toEqual([
				undefined,
				undefined,
				undefined,
				undefined,
				'srgb',
				30,
			]);
			expect(Buffer.from(data).includes('SECRET')).toBe(false);
		}
	});

	it.each([
		[1, 30, 45, 'green above'],
		[3, 30, 45, 'blue above'],
		[6, 30, 20, 'blue above'],
	])('turned as the camera says (%i) stands upright', async (orientation, width, height) => {
		const { data } = await to(await noted('jpeg', orientation), 'png');
		const copy = sharp(data);
		const metadata = await copy.metadata();
		expect([metadata.width, metadata.height, metadata.orientation]).toEqual([width, height, undefined]);
		const [red, green = 0, blue = 0] = await copy
			.extract({ left: 1, top: 1, width: 1, height: 1 })
			.raw()
			.toBuffer();
		expect(red).toBeLessThan(20);
		// Turned a quarter to the right, what was on the left is above.
		expect(green > blue).toBe(orientation === 1);
	});

	it('is never the original, also where no copy can be made', async () => {
		const broken = (await noted('jpeg')).subarray(0, 30);
		await expect(to(broken, 'webp')).rejects.toThrow('a.jpg');
	});
});

describe('widths', () => {
	it.each([
		[200, [200]],
		[360, [360]],
		[1000, [360, 720, 1000]],
		[1440, [360, 720, 1080, 1440]],
		[6000, [360, 720, 1080, 1440]],
	])('of a photograph of %i pixels', (own, widths) => {
		expect(widthsOf(own)).toEqual(widths);
	});
});

describe('names', () => {
	it('that no tool could read are told', () => {
		const images = ['照片.jpg', '河湾 黄昏 (1).jpg', 'a#b.jpg', '100%.jpg', 'q?x.jpg', 'a*.png'];
		const problems = checkPhotographNames({ images } as Source);
		expect(problems.map(({ file }) => file)).toEqual(['images/q?x.jpg', 'images/a*.png']);
	});
});

describe('files that are no pictures', () => {
	const own = join(folder, 'no-pictures');
	mkdirSync(join(own, 'folder.jpg'), { recursive: true });
	const make = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });

	it.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s is one, whatever its name', async (format) => {
		await make().toFormat(format).toFile(join(own, 'a.jpg'));
		expect(isPicture(join(own, 'a.jpg'))).toBe(true);
	});

	it.each([
		['words', '不是图片'],
		['nothing', ''],
		['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
		['a telephone’s own format', '\0\0\0\x18ftypheic\0\0\0\0'],
		['a GIF', 'GIF89a\x01\0\x01\0\0\0\0'],
	])('%s is none', (_, bytes) => {
		writeFileSync(join(own, 'b.jpg'), bytes, 'latin1');
		expect(isPicture(join(own, 'b.jpg'))).toBe(false);
	});

	it('nor is a folder, or what is not there', () => {
		expect(isPicture(join(own, 'folder.jpg'))).toBe(false);
		expect(isPicture(join(own, 'nowhere.jpg'))).toBe(false);
	});
});
