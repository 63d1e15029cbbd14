import { escapeXml, lineOf, words } from '../page-text.ts';
import type { Pictures } from './pictures.ts';

/** How the elements inside a figure are written. */
type Inside = (element: Element) => string;

/** A figure block: each number with its name, its sentence and what holds for it alone; the rest as its caption. */
export function stele(figure: Element, id: string): string {
	const stats = [...figure.querySelectorAll('.stele-stat')].map((stat) => {
		const rest = ['.stele-line', '.stele-own'].map((part) => words(stat, part)).filter(Boolean);
		return [
			`<dt>${named(stat.querySelector('dt'))}</dt>`,
			`<dd class="value">${number(stat.querySelector('.stele-value'))}</dd>`,
			...rest.map((line) => `<dd>${line}</dd>`),
		].join('');
	});
	const foot = words(figure, '.stele-foot > :first-child');
	return `<figure class="stele" id="${id}"><dl>${stats.join('\n')}</dl><figcaption>${foot}</figcaption></figure>`;
}

/** A chart: its finding and measure, the drawing where the build made one, its numbers as a table, its source. */
export function chart(
	figure: Element,
	id: string,
	pictures: Pictures,
	path: (href: string) => string,
	inside: Inside,
): string {
	const drawing = figure.querySelector('.chart-actions a[href$=".svg"]')?.getAttribute('href');
	const alt = escapeXml(figure.querySelector('.chart-graphic')?.getAttribute('aria-label') ?? '');
	const image = drawing ? `<img src="${pictures.add(path(drawing), 'drawing')}" alt="${alt}"/>` : '';
	const head = figure.querySelector('.chart-head');
	const title = head?.querySelector('.chart-title');
	const source = figure.querySelector('.chart-foot > p');
	return [
		`<figure class="chart" id="${id}">`,
		`<figcaption><p class="title">${title ? inside(title) : ''}</p><p class="measure">${words(figure, '.chart-measure')}</p></figcaption>`,
		image,
		table(figure, inside),
		`<p class="source">${source ? inside(source) : ''}</p>`,
		'</figure>',
	].join('\n');
}

/** The measure stands over the drawing already; the caption says what holds for all rows. */
function table(figure: Element, inside: Inside): string {
	const found = figure.querySelector('.chart-table table');
	if (!found) return '';
	const shared = [...found.querySelectorAll('.chart-table-note')].map((note) => escapeXml(lineOf(note)));
	const rows = [...found.children].filter(({ tagName }) => !/^caption$/i.test(tagName));
	const parts = rows.map((part) => {
		const name = part.tagName.toLowerCase();
		return `<${name}>${inside(part)}</${name}>`;
	});
	return `<table><caption>${['数据表', ...shared].join('　')}</caption>${parts.join('')}</table>`;
}

/** A photograph with its caption and whose it is. */
export function picture(
	figure: Element,
	id: string,
	pictures: Pictures,
	path: (href: string) => string,
): string {
	const image = figure.querySelector('img');
	const name = pictures.add(path(image?.getAttribute('src') ?? ''), 'photograph');
	const caption = [...figure.querySelectorAll('figcaption > span')].map((part) => escapeXml(lineOf(part)));
	return `<figure class="picture" id="${id}"><img src="${name}" alt="${escapeXml(image?.getAttribute('alt') ?? '')}"/><figcaption>${caption.join('　')}</figcaption></figure>`;
}

/** The name of a number; one that was computed says so. */
export function named(name: Element | null): string {
	const derived = name?.querySelector('.derived');
	const text = lineOf(name);
	const mark = derived ? lineOf(derived) : '';
	return mark
		? `${escapeXml(text.slice(0, -mark.length).trim())}<span class="derived">${escapeXml(mark)}</span>`
		: escapeXml(text);
}

/** A number in display size, its unit smaller beside it. */
export function number(value: Element | null): string {
	const walk = (node: Node): string => {
		if (node.nodeType === 3) return escapeXml(node.textContent ?? '');
		if (node.nodeType !== 1) return '';
		const element = node as Element;
		const text = [...element.childNodes].map(walk).join('');
		return element.matches('.unit, .unit-rest') ? `<span class="unit">${text}</span>` : text;
	};
	return value ? [...value.childNodes].map(walk).join('').trim() : '';
}
