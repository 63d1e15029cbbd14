import { describe, expect, it } from 'vitest';
import { parseHTML } from '../../src/outputs/built/html.ts';
import { namesOf } from '../../src/build/styles/names.ts';
import { neededCss, partsOf } from '../../src/build/styles/sheet.ts';
import { trimmer } from '../../src/build/styles/trim.ts';

const PAGE = '<body><main class="prose long"><p id="p1">一</p><a href="/">二</a></main></body>';
const needed = (css: string, html = PAGE) => neededCss(partsOf(css), namesOf(parseHTML(html)));

describe('what a page needs of them', () => {
	it.each([
		['.prose p{a:b}', '.prose p{a:b}'],
		['.prose .stele{a:b}', ''],
		['.stele,.prose{a:b}', '.prose{a:b}'],
		['#p1{a:b}#p2{a:b}', '#p1{a:b}'],
		['[href]{a:b}[hidden]{a:b}', '[href]{a:b}'],
		// Either of what :is() names, whatever :not() names.
		[':is(.stele,p){a:b}', ':is(.stele,p){a:b}'],
		[':is(.stele,.chart) a{a:b}', ''],
		['p:not(.stele){a:b}', 'p:not(.stele){a:b}'],
		// What only comes after interaction.
		['a:hover{a:b}a:focus-visible{a:b}', ''],
		['a:not(:hover){a:b}', 'a:not(:hover){a:b}'],
		['.prose p:first-child::before{a:b}', '.prose p:first-child::before{a:b}'],
		// What scripts set before the first paint.
		['.scripted .long{a:b}:root[data-theme=dark]{a:b}', '.scripted .long{a:b}:root[data-theme=dark]{a:b}'],
		['@media (min-width:9em){.long{a:b}.stele{a:b}}', '@media (min-width:9em){.long{a:b}}'],
		['@media (min-width:9em){.stele{a:b}}', ''],
		['@media (forced-colors:active){.long{a:b}}', ''],
		['@supports (a:b){.long{a:b}}', '@supports (a:b){.long{a:b}}'],
		['@import "a;b.css";a::before{content:"}"}', '@import "a;b.css";a::before{content:"}"}'],
		['a:is(b,main) ,[title="x,y"],p{a:b}', 'a:is(b,main),p{a:b}'],
		['@font-face{font-family:x}', '@font-face{font-family:x}'],
		['@keyframes x{to{a:b}}.long{animation:1s x}', '@keyframes x{to{a:b}}.long{animation:1s x}'],
		['@keyframes x{to{a:b}}.long{a:b}', '.long{a:b}'],
	])('%s', (css, kept) => expect(needed(css)).toBe(kept));
});

describe('a page', () => {
	const page = (body: string, late = '') =>
		`<head><style data-rest>.prose{a:b}.stele{c:d}.pager{e:f}.panel{g:h}.row{i:j}</style></head><body>${body}<link rel="stylesheet" data-late href="x.css">${late}</body>`;

	it('keeps what stands above the whole sheet, unfolded and open', () => {
		const html = page(
			'<p class="prose"></p><dialog class="panel"></dialog><details><summary class="stele"></summary><p class="row"></p></details>',
			'<nav class="pager"></nav>',
		);
		expect(trimmer()(html)).toContain('<style>.prose{a:b}.stele{c:d}</style>');
	});

	it('gets its own rules, whatever the page before got', () => {
		const trim = trimmer();
		expect(trim(page('<p class="prose"></p>'))).toContain('<style>.prose{a:b}</style>');
		expect(trim(page('<p class="stele"></p>'))).toContain('<style>.stele{c:d}</style>');
	});

	it('has the colours of the hours that stand on it, in one element with the rest', () => {
		const html =
			'<head><style data-own>.hour-dawn{a:b}.hour-night{c:d}</style><style>p{e:f}</style></head><body><p class="hour-night"></p></body>';
		expect(trimmer()(html)).toContain('<head><style>.hour-night{c:d}p{e:f}</style></head>');
	});
});
