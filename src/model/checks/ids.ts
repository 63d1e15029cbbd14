import { BLOCKS } from '../../blocks/definitions.ts';
import { noteTextId, tableId } from '../page-ids.ts';
import type { Problem } from '../problem.ts';
import type { ContentCheck, Source } from './source.ts';

/** Pages on which records give ids of their own: those with a manuscript, and the ledger. */
export type IdPage = 'text' | 'ledger';

/** Ids of the interface on every page, in the panels that are fetched into it, and of the notes in the book. */
const EVERYWHERE = [/^main$/, /^share-(links|title)$/, /^panel-/, /^(footnote|noteref)-/];

/** Ids of the interface, and forms of those that the build gives, by page. A test compares them with built pages. */
const RESERVED: Record<IdPage, readonly RegExp[]> = {
	text: [
		...EVERYWHERE,
		/^(story|notes-title|related-title)$/,
		/^(cover|hero|close|gate\d+)-(sky|merlon)$/,
		// Paragraphs and sections, headings within them, and what stands under a name of its own.
		/^((intro|close)-)?[ps]\d+(-h\d+)?$/,
		new RegExp(
			`^((intro|close)-)?(${Object.values(BLOCKS)
				.flatMap(({ ids = [] }) => ids)
				.join('|')})(-|$)`,
		),
		// Notes of Markdown itself.
		/^(user-content-|footnote-label$)/,
	],
	ledger: [...EVERYWHERE, /^columns$/, /^ledger-/],
};

/** True for an id that no record may have, since the page has it already. */
export function isReserved(id: string, page: IdPage): boolean {
	return RESERVED[page].some((form) => form.test(id));
}

/** No record's id is one that its page has already, and what it gives a page beside its own id is no other record's. */
export const checkIds: ContentCheck = (source) => [
	...source.figures.flatMap(({ id }, index) =>
		isReserved(id, 'text') ? [taken(source, 'figures', index, id)] : [],
	),
	...source.stats.flatMap(({ id }, index) =>
		isReserved(id, 'ledger') ? [taken(source, 'stats', index, id)] : [],
	),
	...derived(source, 'figures', tableId),
	...derived(source, 'terms', (id) => noteTextId(id).replace('term-', '')),
	...sameEnd(source),
];

type List = 'figures' | 'stats' | 'terms';

function at({ lineOf }: Source, list: List, index: number, id: string): Omit<Problem, 'message'> {
	const file = `${list}.yaml`;
	return { file, line: lineOf(file, [list, index, 'id']), field: `${list} › ${id} › id` };
}

function taken(source: Source, list: List, index: number, id: string): Problem {
	return {
		...at(source, list, index, id),
		message: `编号 ${id} 是网页自己用的`,
		allowed: `换一个编号，例如 tu-${id}`,
	};
}

/** Records whose id another one gives to a part of it. */
function derived(source: Source, list: 'figures' | 'terms', part: (id: string) => string): Problem[] {
	const parts = new Map(source[list].map(({ id }) => [part(id), id]));
	return source[list].flatMap(({ id }, index) => {
		const other = parts.get(id);
		return other === undefined
			? []
			: [
					{
						...at(source, list, index, id),
						message: `编号 ${id} 和 ${other} 在网页上会相撞`,
						allowed: `换一个编号，不要在 ${other} 后面加 ${id.slice(other.length)}`,
					},
				];
	});
}

/** The close stands on the page of the last chapter. */
function sameEnd({ chapters, frame }: Source): Problem[] {
	const last = chapters.at(-1);
	const close = frame.find(({ slug }) => slug === 'close');
	const charts = new Set(
		last?.uses.flatMap(({ block, attributes }) => (block === 'Chart' ? [attributes['id']] : [])),
	);
	return (close?.uses ?? [])
		.filter(({ block, attributes }) => block === 'Chart' && charts.has(attributes['id']))
		.map(({ line, attributes: { id } }) => ({
			file: 'close.mdx',
			line,
			field: '<Chart>',
			message: `图表 ${id} 在最后一章里已经放了一次`,
			allowed: '结语和最后一章在同一页上，每张图只放一次',
		}));
}
