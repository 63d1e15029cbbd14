import { expect, it } from 'vitest';
import { previewTags } from '../../src/components/head/preview.ts';

const absolute = (path: string) => `https://example.org/${path}`;
const image = (path: string, width: number, height: number) => ({ path, width, height, type: 'image/jpeg' });
const page = {
	title: '题',
	description: '说明',
	url: 'https://example.org/',
	siteName: '站',
	article: true,
	cards: undefined,
};
const cards = {
	wide: image('w.jpg', 1200, 630),
	square: image('s.jpg', 600, 600),
	poster: image('p.jpg', 1080, 1920),
	alt: '画',
};

const list = (tags: ReturnType<typeof previewTags>) =>
	tags.map((tag) => Object.values(tag).join(' = ')).join('\n');

it('without pictures no tag speaks of one', () => {
	const text = list(previewTags(page, absolute));
	expect(text).not.toMatch(/image/);
	expect(text).toContain('twitter:card = summary');
	expect(text).toContain('og:type = article');
});

it('with pictures the wide one comes first, with its size, and the square one is for itemprop', () => {
	expect(list(previewTags({ ...page, cards, article: false }, absolute))).toBe(
		`og:type = website
og:site_name = 站
og:locale = zh_CN
og:title = 题
og:description = 说明
og:url = https://example.org/
og:image = https://example.org/w.jpg
og:image:type = image/jpeg
og:image:width = 1200
og:image:height = 630
og:image:alt = 画
og:image = https://example.org/s.jpg
og:image:type = image/jpeg
og:image:width = 600
og:image:height = 600
og:image:alt = 画
twitter:card = summary_large_image
twitter:image = https://example.org/w.jpg
twitter:image:alt = 画
name = 题
description = 说明
image = https://example.org/s.jpg`,
	);
});

it('no tag has itemprop and another name', () => {
	expect(previewTags({ ...page, cards }, absolute).every((tag) => Object.keys(tag).length === 2)).toBe(true);
});
