import { describe, expect, it } from 'vitest';
import { addressOf, pathOf } from '../../src/outputs/built/site-path.ts';

const HOME = 'https://example.org/f/';

describe('paths and addresses of a site', () => {
	it.each([
		'',
		'chapters/a/',
		'_assets/照片.jpg',
		'_assets/河湾 黄昏.Y1_a.jpg',
		'_assets/UPPER Name (1).jpg',
		'_assets/a#b?c&d.jpg',
		'_assets/100%.jpg',
		'_assets/c%20d.jpg',
		"_assets/e'f+g.jpg",
	])('%s comes back', (path) => {
		const address = addressOf(path);
		expect(address).toMatch(/^[!-~]*$/);
		expect(pathOf(address, HOME)).toBe(path);
		expect(pathOf(new URL(address, HOME).href, HOME)).toBe(path);
	});

	it.each([
		['https://example.org/f/a/?q#p1', 'a/'],
		['/f/_assets/%E7%85%A7.jpg', '_assets/照.jpg'],
		['/f/_assets/照.jpg', '_assets/照.jpg'],
		['chapters/../stats/', 'stats/'],
		['/f/', ''],
		['/', undefined],
		['/fg/', undefined],
		['https://example.net/f/a/', undefined],
		['mailto:a@example.org', undefined],
		['/f/100%.jpg', undefined],
	])('%s leads to %s', (address, path) => {
		expect(pathOf(address, HOME)).toBe(path);
	});
});
