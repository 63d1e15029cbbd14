import { type Element, isTag } from 'domhandler';
import { all, first } from '../../outputs/built/html.ts';
import { escapeXml, lineOf, words } from '../../outputs/built/page-text.ts';
import { type BlockDefinition, type BookWriter, type FeedWriter, required } from '../definition.ts';

/** A chart of `figures.yaml`, whose id is its anchor: `<Chart id="…" />`. */
export const chart: BlockDefinition = {
	place: 'block',
	children: 'none',
	attributes: { id: required('chart') },
	enter: ({ charts }, attributes) => {
		const id = attributes('id');
		if (!charts.includes(id)) charts.push(id);
	},
	feed: {
		'.chart': inFeed,
		'.chart-table-note': (note, { inside }) => `<br/>${inside(note)}`,
	},
	book: {
		'.chart': inBook,
		'.chart-whole': (run, { inside }) => `<span class="whole">${inside(run)}</span>`,
	},
	bookClasses: { 'chart-number': 'number', 'chart-formula-row': 'formula' },
	unlinked: '.chart-table',
};

/** Its finding, its data as a table, its source. */
function inFeed(figure: Element, { whole }: FeedWriter): string {
	const table = first('.chart-table table', figure);
	return `<figure><p><strong>${words(figure, '.chart-title')}</strong></p>${table ? whole(table) : ''}<figcaption>${words(figure, '.chart-foot > p')}</figcaption></figure>`;
}

/** Its finding and measure, the drawing where the build made one, its numbers as a table, its source. */
function inBook(figure: Element, { id, inside, context: { pictures, path } }: BookWriter): string {
	const drawing = first('.chart-actions a[href$=".svg"]', figure)?.attribs['href'];
	const alt = escapeXml(first('.chart-graphic', figure)?.attribs['aria-label'] ?? '');
	const image = drawing ? `<img src="${pictures.add(path(drawing), 'drawing')}" alt="${alt}"/>` : '';
	const title = first('.chart-head .chart-title', figure);
	const source = first('.chart-foot > p', figure);
	return [
		`<figure class="chart" id="${id}">`,
		`<figcaption><p class="title">${title ? inside(title) : ''}</p><p class="measure">${words(figure, '.chart-measure')}</p></figcaption>`,
		image,
		tableInBook(figure, inside),
		`<p class="source">${source ? inside(source) : ''}</p>`,
		'</figure>',
	].join('\n');
}

/** The measure stands over the drawing already; the caption says what holds for all rows. */
function tableInBook(figure: Element, inside: BookWriter['inside']): string {
	const table = first('.chart-table table', figure);
	if (!table) return '';
	const shared = all('.chart-table-note', table).map((note) => escapeXml(lineOf(note)));
	const rows = table.children.filter(isTag).filter(({ name }) => name !== 'caption');
	const parts = rows.map((part) => `<${part.name}>${inside(part)}</${part.name}>`);
	return `<table><caption>${['数据表', ...shared].join('　')}</caption>${parts.join('')}</table>`;
}
