import { references } from './template.ts';

/** Up to the end of a sentence, with the closing marks that belong to it (GB/T 15834); a single … ends none. */
const SENTENCE =
	/(?:[^。！？!?…⋯]|[…⋯](?![…⋯]))*(?:[。！？!?]|[…⋯]{2,})+[”’」』）】》]*|(?:[^。！？!?…⋯]|[…⋯](?![…⋯]))+$/gu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * A text in its sentences, which together are the text. Those that share a quotation or a bracket stay together;
 * marks alone go with what follows them.
 */
export function sentencesOf(text: string): string[] {
	const sentences: string[] = [];
	let whole = '';
	for (const part of text.match(SENTENCE) ?? []) {
		whole += part;
		if (isOpen(whole) || !WORD.test(whole)) continue;
		sentences.push(whole);
		whole = '';
	}
	return whole === '' ? sentences : [...sentences, whole];
}

/** A sentence in parts of at most `most` characters, cut where one would draw breath: rather at ； than at ，. */
export function breaths(sentence: string, most: number): string[] {
	if (sentence.length <= most) return [sentence];
	const even = sentence.length / Math.ceil(sentence.length / most);
	let cut = 0;
	let least = Infinity;
	for (let at = 1; at <= most; at++) {
		const mark = sentence[at - 1] ?? '';
		if (!/[。！？；，：、]/.test(mark)) continue;
		const worth = /[。！？；]/.test(mark) ? 1 : mark === '、' ? -1 : 0;
		const badness = Math.abs(at - even) - (worth * most) / 4;
		if (badness <= least) [cut, least] = [at, badness];
	}
	const within = (at: number) => /[\w.%]{2}/.test(sentence.slice(at - 1, at + 1));
	if (cut === 0) for (cut = most; cut > 1 && within(cut); cut--);
	return [sentence.slice(0, cut), ...breaths(sentence.slice(cut), most)];
}

/** The sentence of a text that names a stat; the text may hold `{id}`. */
export function sentenceWith(text: string, id: string): string {
	const found = sentencesOf(text).find((sentence) =>
		references(sentence).some((reference) => reference.id === id),
	);
	return (found ?? text).trim();
}

function isOpen(text: string): boolean {
	return ['“”', '（）', '《》', '‘’', '「」', '『』'].some(
		([open = '', close = '']) => count(text, open) > count(text, close),
	);
}

function count(text: string, mark: string): number {
	return text.split(mark).length - 1;
}

/** A text with references, cut around the first one to a stat: the words before, the reference itself, the words after. */
export function aroundStat(text: string, id: string): [before: string, own: string, after: string] {
	const own = new RegExp(`\\{${id}(?::[^{}]+)?\\}`).exec(text);
	if (!own) return [text, '', ''];
	return [text.slice(0, own.index), own[0], text.slice(own.index + own[0].length)];
}
