import { parseHTML as parseWhole } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseHTML, parseWords } from '../../src/build/html.ts';

const PAGE = `<!doctype html><html><head><title>题</title><script type="application/ld+json">{"a":"</p>"}</script>
<style>p > a { color: red }</style></head><body class="a b"><header><p id="no">头</p></header><main data-place="一">
<h1><span class="line">上</span><span class="line">下</span></h1><article class="prose"><p id="p1">一<a class="stat" href="/x/?a=1&amp;b=2">二</a><br>三
<ul><li>甲<li>乙</ul><svg viewBox="0 0 1 1"><text>图<tspan>字</tspan></text></svg><figure hidden><img src="a.png" alt=""></figure></article></main>
<footer class="site-footer"><p>脚</p><p>注</p></footer><dialog><p>盘</p></dialog></body></html>`;

/** What a document says of the elements that a selector finds. */
function said(document: Document, selector: string) {
	return [...document.querySelectorAll(selector)].map((element) => ({
		tag: element.tagName.toUpperCase(),
		id: element.id,
		text: element.textContent,
		href: element.getAttribute('href'),
		alt: element.hasAttribute('alt'),
		classes: [...element.classList],
		children: [...element.children].length,
		kinds: [...element.childNodes].map(({ nodeType }) => nodeType),
		before: element.previousSibling?.nodeType,
		inside: element.closest('main, footer')?.tagName.toUpperCase(),
		stat: element.matches('a.stat, .prose > p[id]'),
	}));
}

describe('the document that the build reads', () => {
	it.each([
		'*',
		'main h1, main .prose > [id]',
		'.site-footer > p:nth-child(-n + 2)',
		'a[href$="b=2"]',
		'[hidden], svg, style',
		'article :first-child',
		'h1 + article, li ~ li',
		'p:not(main p)',
	])('finds and tells the same for %s as a whole DOM', (selector) => {
		const [own, whole] = [parseHTML(PAGE).document, parseWhole(PAGE).document];
		expect(said(own, selector)).toEqual(said(whole as unknown as Document, selector));
		expect(own.querySelector(selector)?.textContent).toBe(whole.querySelector(selector)?.textContent);
	});

	it('has what the page says, without the tools around it', () => {
		const { document } = parseWords(PAGE);
		expect(document.querySelector('script')?.textContent).toBe('{"a":"</p>"}');
		expect(said(document, 'main *')).toEqual(said(parseHTML(PAGE).document, 'main *'));
		expect(said(document, 'footer *')).toEqual(said(parseHTML(PAGE).document, 'footer *'));
		expect(document.querySelector('dialog, header, style')).toBeNull();
	});
});
