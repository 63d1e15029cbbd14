import type { ChartRow } from '../../charts/definitions.ts';
import type { ChapterMeta } from '../schema/chapter.ts';
import type { CorrectionRow } from '../schema/correction.ts';
import type { Feature } from '../schema/feature.ts';
import type { RedirectRow } from '../schema/redirect.ts';
import type { ExceptionRow, StatRow } from '../schema/stat.ts';
import type { TermRow } from '../schema/term.ts';
import type { Problem } from '../problem.ts';

/** Name under which attributes in braces stand, `{...all}`. */
export const SPREAD = '{…}';

/** A block as a writer typed it. */
export type Use = {
	block: string;
	/** Attribute values, in an object without a prototype; null where the value is not plain text in quotes. */
	attributes: Record<string, string | null>;
	/** Words between its tags. */
	children: string;
	/** Whether it stands inside a paragraph. */
	inline: boolean;
	/** Name of the block whose words it stands among. */
	inside: string | null;
	line: number;
};

/** One paragraph, heading, item or cell: its words, with marked-up stats left out. */
export type Prose = { text: string; line: number };

/** One MDX file, read but not yet judged. */
export type Manuscript = {
	file: string;
	/** `intro`, `close`, or the chapter's slug. */
	slug: string;
	uses: Use[];
	passages: Prose[];
	/** Fact codes told, from comments such as `A4 A5` in braces. */
	facts: { code: string; line: number }[];
	/** What does not belong in a manuscript: code, HTML, blocks and attributes that nobody knows, images without a credit. */
	strays: Omit<Problem, 'file'>[];
};

/** A chapter: its place from the file name, its front matter, its words. */
export type ChapterSource = Manuscript & { number: number; meta: ChapterMeta };

/** Gives the line of a field in one of the YAML files; path as in the parsed value. */
export type LineOf = (file: string, path: (string | number)[]) => number | undefined;

/** All of `content/`, parsed: what every check reads. */
export type Source = {
	feature: Feature;
	stats: StatRow[];
	exceptions: ExceptionRow[];
	figures: ChartRow[];
	terms: TermRow[];
	corrections: CorrectionRow[];
	redirects: RedirectRow[];
	chapters: ChapterSource[];
	/** Introduction and close, where present. */
	frame: Manuscript[];
	/** Names of the files in `images/`. */
	images: string[];
	lineOf: LineOf;
};

/** One concern, pure: what is wrong in this content. */
export type ContentCheck = (source: Source) => Problem[];

/** Introduction, chapters and close. */
export function manuscripts(source: Source): Manuscript[] {
	return [...source.frame, ...source.chapters];
}
