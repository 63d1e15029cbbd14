import type { Feature } from '../../model/schema/feature.ts';
import { named, type Stat } from '../../model/ledger.ts';
import { sentencesOf } from '../../model/sentence.ts';

/** Characters a description should have at least and at most: about two lines of a preview or a search result. */
export const [LEAST, MOST] = [60, 110];

const ENDED = /[。！？…][”’）》]*$/u;
const DIRECTIONS = { up: '上升', down: '下降' };

/**
 * One description from parts that each stand alone, the most telling first: as many as it takes to reach the least
 * length, and none that would burst the most. Nothing is made up to fill it: what has too little to say stays short.
 */
export function describe(parts: readonly (string | undefined)[]): string {
	let text = '';
	for (const part of parts) {
		if (!part || length(text) >= LEAST) continue;
		text += fitting(ENDED.test(part) ? part : `${part}。`, MOST - length(text), text === '');
	}
	return text;
}

/** The part, or its first sentences, or, where there would else be nothing, its first clauses. */
function fitting(part: string, room: number, first: boolean): string {
	if (length(part) <= room) return part;
	let kept = '';
	for (const sentence of sentencesOf(part)) {
		if (length(kept + sentence) > room) break;
		kept += sentence;
	}
	if (kept !== '' || !first) return kept;
	const head = [...part].slice(0, room - 2).join('');
	return `${/^.*(?=[，、；：])/su.exec(head)?.[0] ?? head}……`;
}

/** A stat as a sentence that may stand anywhere: what, how much, when, where, and whether it was computed. */
export function statSentence(stat: Stat): string {
	const change = stat.change ? stat.change.base + DIRECTIONS[stat.change.direction] : '';
	const facts = [named('时间', stat.periodText), named('范围', stat.scopeText), stat.derivation && '推算'];
	return `${stat.label}：${[change + stat.text, ...facts].filter(Boolean).join('，')}。`;
}

/** The chapter's own words, its key stats, what is in it, and where it belongs. */
export function describeChapter(
	chapter: { dek: string; ordinal: string; title: { text: string }; sections: { title: string }[] },
	stats: Stat[],
	feature: Feature,
): string {
	const sections = chapter.sections.map(({ title }) => title).join('、');
	return describe([
		chapter.dek,
		...stats.map(statSentence),
		sections && `分节：${sections}。`,
		`《${feature.title.text}》${chapter.ordinal}：${chapter.title.text}。`,
		feature.dek,
		...describeSource(feature),
	]);
}

/** The feature's own words, then the names of its chapters. */
export function describeCover(feature: Feature, chapters: { short: string }[]): string {
	return describe([feature.dek, describeParts(chapters), ...describeSource(feature)]);
}

/** One stat: its sentence, what the ledger says of it, and where it belongs. */
export function describeStat(stat: Stat, feature: Feature): string {
	return describe([
		statSentence(stat),
		stat.line,
		stat.derivation && `算式：${stat.derivation.formula}。`,
		stat.note,
		`出自《${feature.title.text}》的数据总账。`,
		...describeSource(feature),
	]);
}

/** The chapters by name; of more than a description holds, the first and the last. */
export function describeParts(chapters: { short: string }[]): string {
	const names = chapters.map(({ short }) => short);
	const all = `各章：${names.join('、')}。`;
	return length(all) < LEAST ? all : `从“${names[0]}”到“${names.at(-1)}”，共${names.length}章。`;
}

/** Where the feature comes from; it holds for any page. */
export function describeSource({ source, date_notice }: Feature): string[] {
	return [`${source.credit}整理，${date_notice}。`, source.note];
}

function length(text: string): number {
	return [...text].length;
}
