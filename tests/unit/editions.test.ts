import { describe, expect, it } from 'vitest';
import { alternates, EDITIONS, editionsOf, folderOf, switchLink } from '../../src/model/editions.ts';

describe('editions', () => {
	it('come in a fixed order, as many as are listed', () => {
		const names = (editions: ('hans' | 'hant')[]) => editionsOf({ editions }).map(({ name }) => name);
		expect(names(['hant', 'hans'])).toEqual(['hans', 'hant']);
		expect(names(['hans'])).toEqual(['hans']);
	});

	it.each([
		['', ''],
		['chapters/a/', ''],
		['hant/', 'hant/'],
		['hant/chapters/a/', 'hant/'],
		['hantian/', ''],
		['chapters/hant/', ''],
	])('the path %j lies in the folder %j', (path, folder) => {
		expect(folderOf(path)).toBe(folder);
	});

	it('name each other on every page, the written one also for readers of all other languages', () => {
		expect(alternates(EDITIONS)).toEqual([
			{ hreflang: 'zh-Hans', folder: '' },
			{ hreflang: 'zh-Hant', folder: 'hant/' },
			{ hreflang: 'x-default', folder: '' },
		]);
	});

	it('name nothing where there is one alone', () => {
		expect(alternates(EDITIONS.slice(0, 1))).toEqual([]);
		expect(alternates([])).toEqual([]);
	});

	it('are led to by a link that says their language', () => {
		const [hans, hant] = EDITIONS;
		expect(hans && switchLink(hans, '/a/')).toBe('<a hreflang="zh-Hans" href="/a/">简体</a>');
		expect(hant && switchLink(hant, '/hant/a/')).toBe('<a hreflang="zh-Hant" href="/hant/a/">繁体</a>');
	});
});
