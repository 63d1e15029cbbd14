import { mergeNotes } from '../model/note-numbers.ts';
import type { NoteRef, Places } from '../model/places.ts';
import type { TermRow } from '../model/schema/term.ts';
import { pick, terms } from './records.ts';

/**
 * A note at the end of a text, with its number and the way back to where it first stands: a term explained, or the
 * address that a link leads to, which only paper has to spell out.
 */
export type Note = { number: number; back: string } & ({ term: TermRow } | { url: string });

/** The notes of the texts that share a page, and for each text its own numbers → numbers in that list. */
export async function notesOf(
	texts: (Places | undefined)[],
): Promise<{ notes: Note[]; noteNumbers: number[][] }> {
	const { notes, numbers } = mergeNotes(texts.map((places) => places?.notes ?? []));
	const all = await terms();
	const toNote = ({ kind, key, anchor }: NoteRef, index: number): Note => ({
		number: index + 1,
		back: `#${anchor}`,
		...(kind === 'term' ? { term: pick(all, key, '词条') } : { url: key }),
	});
	return { notes: notes.map(toNote), noteNumbers: numbers };
}
