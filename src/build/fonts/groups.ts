import type { Glyphs } from './glyphs.ts';

/** Pages that share their font files, and what they need of each face. */
export type FontGroup = Glyphs & { kind: 'chapters' | 'cover' | 'others' | 'whole' };

/** So many files a face stand for all chapters: a long feature's neighbours share one, so building stays cheap. */
const MOST = 12;

/** All pages in groups, filled one page after another: what single pages need is not kept. */
export class FontGroups {
	readonly all: FontGroup[] = [];
	#groups = new Map<string, FontGroup>();
	#size: number;
	#chapters: Map<string, number>;

	/** Paths of the chapters in their order. */
	constructor(chapters: readonly string[]) {
		this.#chapters = new Map(chapters.map((path, index) => [path, index]));
		this.#size = Math.ceil(chapters.length / MOST) || 1;
		// In their order, whatever comes first.
		for (const path of chapters) this.of(path, false);
	}

	/** The group of a page; `whole` for a document that shares no font files with other pages. */
	of(path: string, whole: boolean): FontGroup {
		const chapter = this.#chapters.get(path);
		const kind = whole ? 'whole' : chapter !== undefined ? 'chapters' : path === '' ? 'cover' : 'others';
		const key = whole ? path : `${kind} ${chapter === undefined ? '' : Math.floor(chapter / this.#size)}`;
		const group = this.#groups.get(key) ?? { kind, drawn: new Map(), opened: new Map() };
		if (!this.#groups.has(key)) this.all.push(group);
		this.#groups.set(key, group);
		return group;
	}

	add(group: FontGroup, glyphs: Glyphs): void {
		for (const part of ['drawn', 'opened'] as const)
			for (const [face, chars] of glyphs[part]) {
				const all = group[part].get(face) ?? new Set();
				for (const char of chars) all.add(char);
				group[part].set(face, all);
			}
	}
}
