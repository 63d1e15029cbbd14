import { chartStats } from '../../charts/definitions.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { type ContentCheck, manuscripts, type Source } from './source.ts';

/** Charts, terms and corrections have ids of their own and point to things that exist. */
export const checkRecords: ContentCheck = (source) => [
	...duplicates(source, 'figures'),
	...duplicates(source, 'terms'),
	...duplicates(source, 'corrections'),
	...pointers(source),
	...chartsPlacedTwice(source),
];

/** Charts, terms and corrections are placed in the text. */
export const checkRecordUse: ContentCheck = (source) => [
	...unplaced(source, 'figures', 'Chart'),
	...unplaced(source, 'terms', 'Term'),
	...unplaced(source, 'corrections', 'Correction'),
];

type List = 'figures' | 'terms' | 'corrections';

const FILES: Record<List, string> = {
	figures: 'figures.yaml',
	terms: 'terms.yaml',
	corrections: 'corrections.yaml',
};

function at(source: Source, list: List, index: number, id: string, field: string): Omit<Problem, 'message'> {
	const file = FILES[list];
	return { file, line: source.lineOf(file, [list, index, field]), field: `${list} › ${id} › ${field}` };
}

function duplicates(source: Source, list: List): Problem[] {
	const seen = new Set<string>();
	return source[list].flatMap(({ id }, index) =>
		!seen.has(id) && seen.add(id)
			? []
			: [
					{
						...at(source, list, index, id, 'id'),
						message: `编号 ${id} 用了两次`,
						allowed: '每一条的编号要不同',
					},
				],
	);
}

function unplaced(source: Source, list: List, block: string): Problem[] {
	const used = new Set(
		manuscripts(source).flatMap(({ uses }) =>
			uses.filter((use) => use.block === block).map((use) => use.attributes['id']),
		),
	);
	return source[list].flatMap(({ id }, index) =>
		used.has(id)
			? []
			: [
					{
						...at(source, list, index, id, 'id'),
						message: '写了却没有用到',
						allowed: `在正文放 ${sample(block, id)}，或删掉这一条`,
					},
				],
	);
}

/** A chart's id is its address on the page. */
function chartsPlacedTwice(source: Source): Problem[] {
	return manuscripts(source).flatMap(({ file, uses }) => {
		const charts = uses.filter(({ block }) => block === 'Chart');
		const seen = new Set<string | null | undefined>();
		return charts.flatMap(({ line, attributes: { id } }) =>
			!seen.has(id) && seen.add(id)
				? []
				: [
						{
							file,
							line,
							field: '<Chart>',
							message: `图表 ${id} 在这里放了两次`,
							allowed: '一章里每张图只放一次',
						},
					],
		);
	});
}

function sample(block: string, id: string): string {
	return block === 'Term' ? `<Term id="${id}">…</Term>` : `<${block} id="${id}" />`;
}

function pointers(source: Source): Problem[] {
	const stats = new Set(source.stats.map(({ id }) => id));
	const terms = new Set(source.terms.map(({ id }) => id));
	const slugs = new Set(['intro', 'close', ...source.chapters.map(({ slug }) => slug)]);
	const unknown = (
		ids: readonly string[],
		known: ReadonlySet<string>,
		kind: string,
		place: (id: string) => Omit<Problem, 'message'>,
	) =>
		ids
			.filter((id) => !known.has(id))
			.map((id) => ({
				...place(id),
				message: `没有 ${id} 这个${kind}`,
				// Looked for when it is shown: thousands of slips must not compare all names with all.
				get allowed() {
					return allowedNames(id, known, kind);
				},
			}));
	return [
		...source.stats.flatMap((stat, index) =>
			unknown(stat.terms, terms, '词条编号', () => ({
				file: 'stats.yaml',
				line: source.lineOf('stats.yaml', ['stats', index, 'terms']),
				field: `stats › ${stat.id} › terms`,
			})),
		),
		...source.figures.flatMap((chart, index) => {
			const places = chartStats(chart);
			return [
				...unknown([...places.keys()], stats, '总账编号', (id) => {
					const path = places.get(id) ?? [];
					return {
						...at(source, 'figures', index, chart.id, String(path[0])),
						line: source.lineOf(FILES.figures, ['figures', index, ...path]),
					};
				}),
				...unknown(chart.terms, terms, '词条编号', () => at(source, 'figures', index, chart.id, 'terms')),
			];
		}),
		...source.corrections.flatMap(({ id, chapter, stat }, index) => [
			...unknown([chapter], slugs, '章节', () => at(source, 'corrections', index, id, 'chapter')),
			...unknown(stat === undefined ? [] : [stat], stats, '总账编号', () =>
				at(source, 'corrections', index, id, 'stat'),
			),
		]),
	];
}
