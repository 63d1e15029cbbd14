import { describe, expect, it } from 'vitest';
import { translateFile } from '../../src/outputs/editions/file.ts';
import { translateMarkup } from '../../src/outputs/editions/markup.ts';
import { translation } from '../../src/outputs/editions/translation.ts';
import { type Edition, EDITIONS, switchLink } from '../../src/model/editions.ts';
import { traditional } from '../../src/model/traditional.ts';

const [hans, hant] = EDITIONS as [Edition, Edition];
const HOME = 'https://example.org/features/a/';
const toHant = translation({ home: HOME, from: hans, to: hant, convert: traditional({ 里程: '里程' }) });
const page = (html: string) => translateMarkup(html, toHant);

describe('a page in another edition', () => {
	it('says its words, converted by whole blocks across inline tags', () => {
		expect(page('<p>这<a href="#x">里</a>有头<b>发</b></p><p>发</p>')).toBe(
			'<p>這<a href="#x">裡</a>有頭<b>髮</b></p><p>發</p>',
		);
	});

	it('does not read on from one block to the next', () => {
		expect(page('<li>头</li><li>发</li>')).toBe('<li>頭</li><li>發</li>');
	});

	it('reads on over the end of a title’s line', () => {
		expect(page('<h1>头<br>发</h1>')).toBe('<h1>頭<br>髮</h1>');
	});

	it('keeps ids, anchors and all that is not words, to the byte', () => {
		const html =
			'<!doctype html><div id="头发" class="a  b" aria-labelledby="头发"><a href="#头发" data-page-of="头发">a &amp; b</a><br/></div>';
		expect(page(html)).toBe(html);
	});

	it('says words of attributes', () => {
		expect(page('<img alt="头发 &quot;a&quot;" title=开门>')).toBe(
			'<img alt="頭髮 &quot;a&quot;" title=開門>',
		);
	});

	it('leads to pages and files of its own', () => {
		expect(page('<a href="/features/a/">封面</a><a href="/features/a/stats/?x#头">')).toBe(
			'<a href="/features/a/hant/">封面</a><a href="/features/a/hant/stats/?x#头">',
		);
		expect(page(`<meta content="${HOME}cards/a.png"><img src="/features/a/cards/a.png">`)).toBe(
			`<meta content="${HOME}hant/cards/a.png"><img src="/features/a/hant/cards/a.png">`,
		);
		expect(page(`<p>${HOME}chapters/one/</p>`)).toBe(`<p>${HOME}hant/chapters/one/</p>`);
		expect(page('<meta http-equiv="refresh" content="0; url=/features/a/b/">')).toContain(
			'content="0; url=/features/a/hant/b/"',
		);
	});

	it('shares scripts, styles and photographs, and has a search text of its own', () => {
		for (const path of ['_assets/x.js', '@vite/client', 'src/a.ts', '_image?href=a']) {
			const shared = `<script type="module" src="/features/a/${path}"></script>`;
			expect(page(shared)).toBe(shared);
		}
		expect(page('<x-y data-index="/features/a/_assets/search.json">')).toContain(
			'"/features/a/hant/_assets/search.json"',
		);
	});

	it('leaves addresses of others to the byte', () => {
		for (const address of [
			'https://other.test/国务院',
			'https://other.test/?wd=国务院报道&b=2#国务院',
			'https://other.test/?q=1?b=2==',
			'https://other.test/?key=%B9%FA&amp;d=50%',
			'//other.test/国务院.png',
		])
			expect(page(`<a href="${address}">发</a>`)).toBe(`<a href="${address}">發</a>`);
		expect(page('<li>https://other.test/国务院</li>')).toBe('<li>https://other.test/国务院</li>');
		expect(page('<p>见https://other.test/a的文章</p>')).toBe('<p>見https://other.test/a的文章</p>');
		expect(page('<style>a{background:url("/features/a/_assets/国务院.webp")}</style>')).toContain('国务院');
		expect(page('<p title="/万户">/万户</p>')).toBe('<p title="/萬戶">/萬戶</p>');
		const english = '<a hreflang="en" href="https://other.test/">English</a>';
		expect(page(english)).toBe(english);
	});

	it('tells services of others words and addresses of its own', () => {
		const told = `<a href="mailto:?subject=${encodeURIComponent('头发')}&amp;body=${encodeURIComponent(`头发\r\n${HOME}`)}">`;
		expect(page(told)).toBe(
			`<a href="mailto:?subject=頭髮&amp;body=頭髮${encodeURIComponent(`\r\n${HOME}hant/`)}">`,
		);
	});

	it('names its language', () => {
		expect(page('<html lang="zh-Hans"><meta property="og:locale" content="zh_CN">')).toBe(
			'<html lang="zh-Hant"><meta property="og:locale" content="zh_TW">',
		);
	});

	it('leads back to the written one, and leaves what names all editions', () => {
		const link = switchLink(hant, '/features/a/hant/stats/');
		const back = switchLink(hans, '/features/a/stats/').replace('简体', '簡體');
		expect(page(`<nav>${link}</nav>`)).toBe(`<nav>${back}</nav>`);
		const alternate = `<link rel="alternate" hreflang="zh-Hans" href="${HOME}">`;
		expect(page(alternate)).toBe(alternate);
	});

	it('says words of style sheets and structured data, not of scripts', () => {
		expect(page('<style>a{content:"第"}b{src:url("/features/a/_fonts/a.woff2")}</style>')).toBe(
			'<style>a{content:"第"}b{src:url("/features/a/hant/_fonts/a.woff2")}</style>',
		);
		expect(page('<style>@font-face{src:local(Songti SC),local(SimSun)}</style>')).toBe(
			'<style>@font-face{src:local(Songti TC),local(PMingLiU)}</style>',
		);
		expect(page('<script>var a="头发"</script>')).toBe('<script>var a="头发"</script>');
		const data = { '@id': HOME, name: '“头发”</script>', inLanguage: 'zh-Hans', position: 1 };
		const text = JSON.stringify(data).replaceAll('<', '\\u003c');
		const said = page(`<script type="application/ld+json">${text}</script>`);
		const told: unknown = JSON.parse(said.replace(/<\/?script[^>]*>/g, ''));
		expect(told).toEqual({
			...data,
			'@id': `${HOME}hant/`,
			name: '「頭髮」</script>',
			inLanguage: 'zh-Hant',
		});
	});
});

describe('other files of an edition', () => {
	it('are translated by what they are', () => {
		expect(translateFile('stats.csv', '\ufeff编号,名称\r\na,"头发,发"\r\n', toHant)).toBe(
			'\ufeff編號,名稱\r\na,"頭髮,發"\r\n',
		);
		expect(
			JSON.parse(translateFile('stats.json', '{"id":"a","url":"/features/a/","n":["头发",1]}', toHant)),
		).toEqual({ id: 'a', url: '/features/a/hant/', n: ['頭髮', 1] });
		expect(translateFile('a.opf', '<dc:language>zh-Hans</dc:language><m>头发</m>', toHant)).toBe(
			'<dc:language>zh-Hant</dc:language><m>頭髮</m>',
		);
		expect(translateFile('style.css', 'a{}', toHant)).toBe('a{}');
	});
});
