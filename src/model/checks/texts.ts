import { chartWords, type Words } from '../../charts/definitions.ts';
import type { Source } from './source.ts';

/** One text of the YAML files or front matter that readers will see, and where it stands. */
export type ContentText = {
	file: string;
	line: number | undefined;
	field: string;
	text: string;
	/** Whether `{id}` in it becomes a number. */
	fills: boolean;
};

type Path = (string | number)[];

/** All words outside the manuscripts that can carry a number. Names, sources and links are not among them. */
export function contentTexts(source: Source): ContentText[] {
	const { feature } = source;
	const inFile =
		(file: string, root: Path = [], label: string[] = []) =>
		(words: Words, fills = false): ContentText[] =>
			Object.entries(words).flatMap(([name, words]) => {
				const field = [...label, name].join(' › ');
				const one = (text: string, ...item: number[]) => {
					const line = source.lineOf(file, [...root, name, ...item]);
					return { file, line, field, text, fills };
				};
				if (words === undefined) return [];
				return typeof words === 'string' ? one(words) : words.map((text, index) => one(text, index));
			});

	return [
		...inFile('feature.yaml')({
			title: feature.title.text,
			short: feature.short,
			kicker: feature.kicker,
			dek: feature.dek,
			date_notice: feature.date_notice,
			motif: feature.motif,
			unchecked: feature.unchecked,
		}),
		...source.stats.flatMap((stat, index) => {
			const at = inFile('stats.yaml', ['stats', index], ['stats', stat.id]);
			return [
				...at({ label: stat.label, period: stat.period, scope: stat.scope, change: stat.change?.base }),
				...at({ line: stat.line, note: stat.note }, true),
			];
		}),
		...source.figures.flatMap((chart, index) => {
			const at = inFile('figures.yaml', ['figures', index], ['figures', chart.id]);
			const { title, measure, alt, note } = chart;
			return [...at({ title, measure, alt, note }, true), ...at(chartWords(chart))];
		}),
		...source.terms.flatMap((term, index) =>
			inFile('terms.yaml', ['terms', index], ['terms', term.id])({ name: term.name, note: term.note }),
		),
		...source.chapters.flatMap(({ file, meta }) => [
			...inFile(file)({ title: meta.title.text, short: meta.short }),
			...inFile(file)({ dek: meta.dek }, true),
		]),
	];
}
