import type { Element } from 'domhandler';
import { all, first } from '../../outputs/built/html.ts';
import { words } from '../../outputs/built/page-text.ts';
import { named, number } from '../../outputs/epub/number.ts';
import { type BlockDefinition, type BookWriter, required } from '../definition.ts';
import { statIds, steleId } from './stele.ts';

/** A highlighted figure block of one or more stats: `<Figure stats="… …" />`. */
export const figure: BlockDefinition = {
	place: 'block',
	children: 'none',
	attributes: { stats: required('stats') },
	id: (attributes) => steleId(statIds(attributes('stats'))),
	ids: 'stele',
	enter: ({ highlights }, attributes, { id }) =>
		void highlights.push({ id, stats: statIds(attributes('stats')) }),
	feed: { '.stele': inFeed },
	book: { '.stele': inBook },
};

/** Each number with its name on a line, then its sentence; what holds for all of them below. */
function inFeed(stele: Element): string {
	const stats = all('.stele-stat', stele).map((stat) => {
		const label = words(stat, 'dt').replace(/\s*推算$/, '（推算）');
		const rest = linesOf(stat).map((line) => `<br/>${line}`);
		return `<p><strong>${label}：${words(stat, '.stele-value')}</strong>${rest.join('')}</p>`;
	});
	return `<figure>${stats.join('')}<figcaption>${footOf(stele)}</figcaption></figure>`;
}

/** Each number with its name, its sentence and what holds for it alone; the rest as its caption. */
function inBook(stele: Element, { id }: BookWriter): string {
	const stats = all('.stele-stat', stele).map((stat) =>
		[
			`<dt>${named(first('dt', stat))}</dt>`,
			`<dd class="value">${number(first('.stele-value', stat))}</dd>`,
			...linesOf(stat).map((line) => `<dd>${line}</dd>`),
		].join(''),
	);
	return `<figure class="stele" id="${id}"><dl>${stats.join('\n')}</dl><figcaption>${footOf(stele)}</figcaption></figure>`;
}

const linesOf = (stat: Element): string[] =>
	['.stele-line', '.stele-own'].map((part) => words(stat, part)).filter(Boolean);

const footOf = (stele: Element): string => words(stele, '.stele-foot > :first-child');
