import type { Source } from './source.ts';

/** One text of the YAML files or front matter that readers will see, and where it stands. */
export type ContentText = { file: string; line: number | undefined; field: string; text: string };

/** All words outside the manuscripts that can carry a number. Names, sources and links are not among them. */
export function contentTexts(source: Source): ContentText[] {
	const { feature, lineOf } = source;
	const inFile =
		(file: string, root: (string | number)[], label: string[]) =>
		(fields: Record<string, string | undefined>): ContentText[] =>
			Object.entries(fields).flatMap(([name, text]) =>
				text === undefined
					? []
					: [{ file, line: lineOf(file, [...root, name]), field: [...label, name].join(' › '), text }],
			);

	return [
		...inFile('feature.yaml', [], [])({
			title: feature.title.text,
			dek: feature.dek,
			date_notice: feature.date_notice,
			motif: feature.motif,
		}),
		...feature.unchecked.map((text, index) => ({
			file: 'feature.yaml',
			line: lineOf('feature.yaml', ['unchecked', index]),
			field: 'unchecked',
			text,
		})),
		...source.stats.flatMap((stat, index) =>
			inFile('stats.yaml', ['stats', index], ['stats', stat.id])({
				label: stat.label,
				period: stat.period,
				scope: stat.scope,
				line: stat.line,
				note: stat.note,
			}),
		),
		...source.figures.flatMap((figure, index) => {
			const at = inFile('figures.yaml', ['figures', index], ['figures', figure.id]);
			return [
				...at({ title: figure.title, measure: figure.measure, alt: figure.alt, note: figure.note }),
				...(figure.kind === 'set' ? at({ items: figure.items.join('、') }) : []),
				...(figure.kind === 'set' ? [] : at({ rows: figure.rows.map(rowWords).join('、') })),
			];
		}),
		...source.terms.flatMap((term, index) =>
			inFile('terms.yaml', ['terms', index], ['terms', term.id])({ name: term.name, note: term.note }),
		),
		...source.chapters.flatMap(({ file, meta }) =>
			inFile(file, [], [])({ title: meta.title.text, short: meta.short, dek: meta.dek }),
		),
	];
}

function rowWords(row: { label: string; text?: string | undefined }): string {
	return row.label + (row.text ?? '');
}
