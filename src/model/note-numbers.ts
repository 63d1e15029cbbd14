import type { NoteRef } from './places.ts';

/** Notes of several texts as one list, and for each text its own numbers → numbers in that list, both from 1. */
export type Merged = { notes: NoteRef[]; numbers: number[][] };

/** Joins the notes of texts that share a page or a document; what two of them explain is listed once. */
export function mergeNotes(texts: readonly (readonly NoteRef[])[]): Merged {
	const notes: NoteRef[] = [];
	const numbers = texts.map((refs) =>
		refs.map((ref) => {
			const at = notes.findIndex(({ kind, key }) => kind === ref.kind && key === ref.key);
			return at < 0 ? notes.push(ref) : at + 1;
		}),
	);
	return { notes, numbers };
}
