import type { FigureRow } from '../../schema/figure.ts';
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
type Words = Record<string, string | undefined>;

/** All words outside the manuscripts that can carry a number. Names, sources and links are not among them. */
export function contentTexts(source: Source): ContentText[] {
	const { feature } = source;
	const inFile =
		(file: string, root: Path = [], label: string[] = []) =>
		(words: Words, fills = false): ContentText[] =>
			Object.entries(words).flatMap(([name, text]) => {
				const line = source.lineOf(file, [...root, name]);
				return text === undefined ? [] : [{ file, line, field: [...label, name].join(' › '), text, fills }];
			});

	return [
		...inFile('feature.yaml')({
			title: feature.title.text,
			short: feature.short,
			kicker: feature.kicker,
			dek: feature.dek,
			date_notice: feature.date_notice,
			motif: feature.motif,
		}),
		...feature.unchecked.flatMap((text, index) => {
			const line = source.lineOf('feature.yaml', ['unchecked', index]);
			return [{ file: 'feature.yaml', line, field: 'unchecked', text, fills: false }];
		}),
		...source.stats.flatMap((stat, index) => {
			const at = inFile('stats.yaml', ['stats', index], ['stats', stat.id]);
			return [
				...at({ label: stat.label, period: stat.period, scope: stat.scope, change: stat.change?.base }),
				...at({ line: stat.line, note: stat.note }, true),
			];
		}),
		...source.figures.flatMap((figure, index) => {
			const root = ['figures', index];
			const at = inFile('figures.yaml', root, ['figures', figure.id]);
			return [
				...at({ title: figure.title, measure: figure.measure, alt: figure.alt, note: figure.note }, true),
				...at(parts(figure)),
				...rowWords(figure).flatMap(({ list, words }, row) => {
					const line = source.lineOf('figures.yaml', [...root, list, row]);
					return [
						{
							file: 'figures.yaml',
							line,
							field: `figures › ${figure.id} › ${list}`,
							text: words,
							fills: false,
						},
					];
				}),
			];
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

/** Words of a chart that stand outside its rows. */
function parts(figure: FigureRow): Words {
	switch (figure.kind) {
		case 'before-after':
			return { moments: [figure.moments.before, figure.moments.after].join('、') };
		case 'counts':
			return { total: figure.total?.label };
		case 'set': {
			const keys = figure.legend && [figure.legend.label, ...figure.legend.keys.map(({ label }) => label)];
			return { lead: figure.lead?.label, into: figure.into, legend: keys?.join('、') };
		}
		default:
			return {};
	}
}

/** Words of each row of a chart. */
function rowWords(figure: FigureRow): { list: 'items' | 'rows'; words: string }[] {
	if (figure.kind === 'set') return figure.items.map((words) => ({ list: 'items', words }));
	return figure.rows.map((row) => ({
		list: 'rows',
		words: row.label + ('text' in row ? (row.text ?? '') : ''),
	}));
}
