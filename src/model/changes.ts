import type { CorrectionRow } from './schema/correction.ts';
import { latest } from './date.ts';

/** Day of a page's last change, and what was corrected on it. */
export type Changes = { modified: string; corrections: CorrectionRow[] };

/** What of a chapter tells when it was changed. */
type Dated = { slug: string; updated: string };

/** A chapter changes with its front matter and its corrections; the close belongs to the last one. */
export function chapterChanges(
	{ slug, updated }: Dated,
	all: readonly Dated[],
	corrections: readonly CorrectionRow[],
): Changes {
	const last = all.at(-1)?.slug === slug;
	const own = corrections.filter(({ chapter }) => chapter === slug || (last && chapter === 'close'));
	return { modified: latest([updated, ...own.map(({ date }) => date)]), corrections: own };
}

/** Pages about the whole feature, compiled on a day, change with any part of it. */
export function featureChanges(
	compiled: string,
	all: readonly Dated[],
	corrections: readonly CorrectionRow[],
): Changes {
	const days = [compiled, ...all.map(({ updated }) => updated), ...corrections.map(({ date }) => date)];
	return { modified: latest(days), corrections: [...corrections] };
}
