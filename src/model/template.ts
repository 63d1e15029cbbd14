/** `{id}` or `{id:四个}` in a text of the content files. */
const REFERENCE = /\{([a-z0-9-]+)(?::([^{}]+))?\}/g;

/** One stat named in a text; `words` when it is spelled out in Chinese numerals. */
export type Reference = { id: string; words?: string | undefined };

/** The stats a text names, in order. */
export function references(text: string): Reference[] {
	return [...text.matchAll(REFERENCE)].map((match) => ({ id: match[1] ?? '', words: match[2] }));
}

/** The text with every `{id}` replaced by `show(id)`, every `{id:words}` by the words. */
export function fill(text: string, show: (id: string) => string): string {
	return text.replace(REFERENCE, (_, id: string, words?: string) => words ?? show(id));
}
