import { readContent } from '../../src/build/content/read.ts';
import { resolveChart } from '../../src/charts/definitions.ts';
import type { CardFacts, FeatureFacts, SceneFacts, SteleFacts } from '../../src/pictures/cards/facts.ts';
import { buildLedger, type Stat } from '../../src/model/ledger.ts';
import { chineseNumeral, formalNumeral } from '../../src/model/numerals.ts';
import { fill } from '../../src/model/template.ts';

export const URL_OF_CARDS = 'https://example.org/features/pingan/chapters/one/';

/** Facts for the cards of a content folder, as the site makes them. */
export function factsOf(folder: string) {
	const { source } = readContent(folder);
	if (!source) throw new Error(folder);
	const built = buildLedger(source.stats);
	const show = (text: string | undefined) => text && fill(text, (id) => built.get(id)?.text ?? id);
	const ledger = new Map(
		[...built].map(([id, stat]): [string, Stat] => [id, { ...stat, line: show(stat.line) }]),
	);
	const feature: FeatureFacts = {
		title: source.feature.title,
		file: `${folder}/feature.yaml`,
		ledgerFile: `${folder}/stats.yaml`,
		figuresFile: `${folder}/figures.yaml`,
		credit: source.feature.source.credit,
		units: [...new Set([...ledger.values()].map(({ unit }) => unit))],
	};
	const pick = (id: string): Stat => {
		const stat = ledger.get(id);
		if (!stat) throw new Error(id);
		return stat;
	};
	const scenes = source.chapters.map(({ file, number, meta }): SceneFacts => {
		const ordinal = `第${chineseNumeral(number)}章`;
		return {
			kind: 'scene',
			name: `chapter-${number}`,
			url: URL_OF_CARDS,
			feature,
			title: meta.title,
			file: `${folder}/${file}`,
			above: [ordinal, meta.gate].filter(Boolean).join(' · '),
			chapter: { ordinal, seal: formalNumeral(number), short: meta.short, file: `${folder}/${file}` },
			look: meta.scene,
			stats: [meta.stat, ...(meta.stat_with ? [meta.stat_with] : [])].map(pick),
		};
	});
	const [first] = scenes;
	if (!first) throw new Error('no chapter');
	const { kicker, dek } = source.feature;
	const cover: SceneFacts = {
		...first,
		name: 'cover',
		title: feature.title,
		file: feature.file,
		above: kicker,
		dek,
		chapter: undefined,
		stats: [],
	};
	const stele = (...stats: Stat[]): SteleFacts => ({
		kind: 'stele',
		name: stats.map(({ id }) => id).join('-'),
		url: URL_OF_CARDS,
		feature,
		stats,
		chapter: first.chapter,
	});
	const all: CardFacts[] = [cover, ...scenes, ...[...ledger.values()].map((stat) => stele(stat))];
	const charts = source.figures.map((row) => resolveChart(row, ledger));
	return { all, cover, scenes, stele, charts, stat: pick };
}
