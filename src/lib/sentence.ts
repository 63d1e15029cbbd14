import { references } from './template.ts';

/** The end of a sentence, with the closing marks that belong to it (GB/T 15834). */
const SENTENCE = /[^。！？!?]*[。！？!?]+[”’」』）】》]*|[^。！？!?]+$/gu;

/**
 * The sentence of a text that names a stat; the text may hold `{id}`. Sentences that share a quotation or a bracket
 * stay together.
 */
export function sentenceWith(text: string, id: string): string {
	const sentences = (text.match(SENTENCE) ?? []).reduce<string[]>((whole, part) => {
		const last = whole.at(-1);
		if (last !== undefined && isOpen(last)) return [...whole.slice(0, -1), last + part];
		return [...whole, part];
	}, []);
	const found = sentences.find((sentence) => references(sentence).some((reference) => reference.id === id));
	return (found ?? text).trim();
}

function isOpen(text: string): boolean {
	return ['“”', '（）', '《》', '‘’'].some(
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
