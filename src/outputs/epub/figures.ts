import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { all, first, matches } from '../built/html.ts';
import { escapeXml, lineOf, words } from '../built/page-text.ts';
import type { Pictures } from './pictures.ts';

/** How the elements inside a figure are written. */
type Inside = (element: Element) => string;

/** A figure block: each number with its name, its sentence and what holds for it alone; the rest as its caption. */
export function stele(figure: Element, id: string): string {
	const stats = all('.stele-stat', figure).map((stat) => {
		const rest = ['.stele-line', '.stele-own'].map((part) => words(stat, part)).filter(Boolean);
		return [
			`<dt>${named(first('dt', stat))}</dt>`,
			`<dd class="value">${number(first('.stele-value', stat))}</dd>`,
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
	const drawing = first('.chart-actions a[href$=".svg"]', figure)?.attribs['href'];
	const alt = escapeXml(first('.chart-graphic', figure)?.attribs['aria-label'] ?? '');
	const image = drawing ? `<img src="${pictures.add(path(drawing), 'drawing')}" alt="${alt}"/>` : '';
	const title = first('.chart-head .chart-title', figure);
	const source = first('.chart-foot > p', figure);
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
	const found = first('.chart-table table', figure);
	if (!found) return '';
	const shared = all('.chart-table-note', found).map((note) => escapeXml(lineOf(note)));
	const rows = found.children.filter(isTag).filter(({ name }) => name !== 'caption');
	const parts = rows.map((part) => `<${part.name}>${inside(part)}</${part.name}>`);
	return `<table><caption>${['数据表', ...shared].join('　')}</caption>${parts.join('')}</table>`;
}

/** A photograph with its caption and whose it is. */
export function picture(
	figure: Element,
	id: string,
	pictures: Pictures,
	path: (href: string) => string,
): string {
	const image = first('img', figure);
	const name = pictures.add(path(image?.attribs['src'] ?? ''), 'photograph');
	const caption = all('figcaption > span', figure).map((part) => escapeXml(lineOf(part)));
	return `<figure class="picture" id="${id}"><img src="${name}" alt="${escapeXml(image?.attribs['alt'] ?? '')}"/><figcaption>${caption.join('　')}</figcaption></figure>`;
}

/** The name of a number; one that was computed says so. */
export function named(name: Element | null): string {
	const derived = name && first('.derived', name);
	const text = lineOf(name);
	const mark = derived ? lineOf(derived) : '';
	return mark
		? `${escapeXml(text.slice(0, -mark.length).trim())}<span class="derived">${escapeXml(mark)}</span>`
		: escapeXml(text);
}

/** A number in display size, its unit smaller beside it. */
export function number(value: Element | null): string {
	const walk = (node: AnyNode): string => {
		if (isText(node)) return escapeXml(node.data);
		if (!isTag(node)) return '';
		const text = node.children.map(walk).join('');
		return matches(node, '.unit, .unit-rest') ? `<span class="unit">${text}</span>` : text;
	};
	return value ? value.children.map(walk).join('').trim() : '';
}
