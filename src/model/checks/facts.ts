import { chartStats } from '../../charts/definitions.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { type ContentCheck, manuscripts, type Source } from './source.ts';

/** Where each fact code of the brief is told: code → slugs, from the comments in the manuscripts. */
export function factPlaces(source: Source): Map<string, string[]> {
	const places = new Map<string, string[]>(source.feature.facts.map((code) => [code, []]));
	for (const { slug, facts } of manuscripts(source)) {
		for (const { code } of facts) places.set(code, [...new Set([...(places.get(code) ?? []), slug])]);
	}
	return places;
}

/** No text, stat or chart claims a fact the brief does not have. */
export const checkFacts: ContentCheck = (source) => {
	const listed = new Set(source.feature.facts);
	if (listed.size === 0) return [];
	const facts = new Map(source.stats.map(({ id, fact }) => [id, fact]));
	const unknown = (code: string, place: Omit<Problem, 'message'>): Problem => ({
		...place,
		message: `底稿里没有事实编号 ${code}`,
		// Looked for when it is shown: thousands of slips must not compare all codes with all.
		get allowed() {
			return allowedNames(code, listed, '事实编号');
		},
	});
	return [
		...manuscripts(source).flatMap(({ file, facts }) =>
			facts.filter(({ code }) => !listed.has(code)).map(({ code, line }) => unknown(code, { file, line })),
		),
		...source.stats.flatMap((stat, index) =>
			listed.has(stat.fact)
				? []
				: [
						unknown(stat.fact, {
							file: 'stats.yaml',
							line: source.lineOf('stats.yaml', ['stats', index, 'fact']),
							field: `stats › ${stat.id} › fact`,
						}),
					],
		),
		...source.figures.flatMap((chart, index) => [
			...chart.facts
				.filter((code) => !listed.has(code))
				.map((code) =>
					unknown(code, {
						file: 'figures.yaml',
						line: source.lineOf('figures.yaml', ['figures', index, 'facts']),
						field: `figures › ${chart.id} › facts`,
					}),
				),
			...strayStats(source, index, facts),
		]),
	];
};

/** Every fact of the brief is told in the text. */
export const checkFactUse: ContentCheck = (source) =>
	[...factPlaces(source)]
		.filter(([, slugs]) => slugs.length === 0)
		.map(([code]) => ({
			file: 'feature.yaml',
			line: source.lineOf('feature.yaml', ['facts']),
			field: 'facts',
			message: `事实 ${code} 没有写进任何一章`,
			allowed: `写进正文，并在段末标 {/* ${code} */}`,
		}));

/** A chart may draw only stats of the facts it names. */
function strayStats(source: Source, index: number, facts: ReadonlyMap<string, string>) {
	const chart = source.figures[index];
	if (!chart) return [];
	return [...chartStats(chart).keys()].flatMap((id) => {
		const fact = facts.get(id);
		if (fact === undefined || chart.facts.includes(fact) || !source.feature.facts.includes(fact)) return [];
		return [
			{
				file: 'figures.yaml',
				line: source.lineOf('figures.yaml', ['figures', index, 'facts']),
				field: `figures › ${chart.id} › facts`,
				message: `用了 ${id}，却没有列出它的事实 ${fact}`,
				allowed: `在 facts 里加上 ${fact}`,
			},
		];
	});
}
