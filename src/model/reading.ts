/** Han characters a reader takes in per minute on a screen; the usual figure for news in Chinese. */
const CHARACTERS_PER_MINUTE = 400;

/** Characters of running text: Han characters each, other words and numbers as one. Punctuation does not count. */
export function countCharacters(text: string): number {
	return (text.match(/\p{Script=Han}|[\p{Script=Latin}\d.%]+/gu) ?? []).length;
}

/** Whole minutes, at least one. */
export function readingMinutes(characters: number): number {
	return Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE));
}
