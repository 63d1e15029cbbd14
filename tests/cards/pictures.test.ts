import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { BOOK_COVER_SIZE } from '../../src/pictures/cards/book-cover.ts';
import { type FormatName, FORMATS } from '../../src/pictures/cards/formats.ts';
import { drawPicture } from '../../src/pictures/render.ts';
import { bookCover, cardPictures } from '../../src/pictures/cards/sets.ts';
import type { CardFacts } from '../../src/pictures/cards/facts.ts';
import { factsOf, URL_OF_CARDS } from '../support/card-facts.ts';

const real = factsOf('content');
const formats = Object.keys(FORMATS) as FormatName[];
const [chapter] = real.scenes;
if (!chapter) throw new Error('no chapters');

describe('pictures', () => {
	const cache = mkdtempSync(join(tmpdir(), 'cards-'));
	afterAll(() => rmSync(cache, { recursive: true }));

	it.each(formats)('%s: right size, light, the same every time', async (format) => {
		for (const facts of [real.cover, real.stele(real.stat('anquangan'))]) {
			const picture = cardPictures(facts)[format];
			expect(cardPictures(facts)[format]).toEqual(picture);
			expect(picture.file).toMatch(/^[a-z0-9-]+\.[0-9a-f]{8}\.png$/);
			const bytes = await drawPicture(picture, cache);
			const { width, height } = await sharp(bytes).metadata();
			expect([width, height]).toEqual([FORMATS[format].width, FORMATS[format].height]);
			expect(bytes.length).toBeLessThan((format === 'poster' ? 400 : 200) * 1024);
			expect(await drawPicture(picture, `${cache}/again`)).toEqual(bytes);
		}
	});

	it('the cover of the book: right size, light, the same every time', async () => {
		const picture = bookCover({ ...real.cover, name: 'book-cover', byline: '某人' });
		const bytes = await drawPicture(picture, cache);
		expect(picture.file).toMatch(/^book-cover\.[0-9a-f]{8}\.jpg$/);
		expect(await sharp(bytes).metadata()).toMatchObject({ ...BOOK_COVER_SIZE, format: 'jpeg' });
		expect(bytes.length).toBeLessThan(200 * 1024);
		expect(await drawPicture(picture, `${cache}/again`)).toEqual(bytes);
	});

	it('draws an unchanged card once', async () => {
		const picture = cardPictures(real.stele(real.stat('zichan'))).square;
		const first = await drawPicture(picture, cache);
		const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' }).find((file) =>
			file.endsWith(picture.file),
		);
		expect(kept && existsSync(join(cache, kept))).toBe(true);
		// What lies in the cache is taken as it is: nothing is drawn.
		writeFileSync(join(cache, kept ?? ''), 'kept');
		expect(Buffer.from(await drawPicture(picture, cache)).toString()).toBe('kept');
		expect(first.length).toBeGreaterThan(1000);
	});

	it('has a new address when a number changes', () => {
		const stat = real.stat('anquangan');
		const file = (value: string) => cardPictures(real.stele({ ...stat, signed: value })).wide.file;
		expect(file('94.58')).not.toBe(file('94.59'));
	});

	it.each([
		['chapter', chapter],
		['stele', real.stele(real.stat('anquangan'))],
	] as const)('the code on the poster of a %s leads to its page', async (_, facts) => {
		expect(await decoded(facts)).toBe(URL_OF_CARDS);
		expect(await decoded({ ...facts, url: undefined })).toBeUndefined();
	});

	async function decoded(facts: CardFacts): Promise<string | undefined> {
		const bytes = await drawPicture(cardPictures(facts).poster, cache);
		const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
		// An empty word is no code: a drawing may look a little like one.
		return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data || undefined;
	}
});
