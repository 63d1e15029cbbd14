import { describe, expect, it } from 'vitest';
import { chapterChanges, featureChanges } from '../../src/model/changes.ts';
import type { CorrectionRow } from '../../src/model/schema/correction.ts';

const correction = (chapter: string, date: string) =>
	({ id: `${chapter}-${date}`, chapter, date }) as CorrectionRow;
const chapter = (slug: string, updated: string) => ({ slug, updated });

const first = chapter('first', '2026-03-01');
const last = chapter('last', '2026-05-01');
const all = [first, last];
const ids = (rows: CorrectionRow[]) => rows.map(({ id }) => id);

describe('what changed in a chapter', () => {
	it('is what its front matter says, where nothing was corrected', () => {
		expect(chapterChanges(first, all, [])).toEqual({ modified: '2026-03-01', corrections: [] });
	});

	it('are its own corrections, the latest day counting', () => {
		const rows = [
			correction('first', '2026-04-02'),
			correction('last', '2026-09-09'),
			correction('first', '2026-02-01'),
			correction('intro', '2026-09-10'),
		];
		const { modified, corrections } = chapterChanges(first, all, rows);
		expect([modified, ids(corrections)]).toEqual(['2026-04-02', ['first-2026-04-02', 'first-2026-02-01']]);
	});

	it('stays on the day of its front matter where corrections are older', () => {
		expect(chapterChanges(last, all, [correction('last', '2026-01-01')]).modified).toBe('2026-05-01');
	});

	it('of the last, and of it alone, are those of the close too', () => {
		const rows = [correction('close', '2026-06-01')];
		expect(chapterChanges(last, all, rows)).toEqual({ modified: '2026-06-01', corrections: rows });
		expect(chapterChanges(first, all, rows)).toEqual({ modified: '2026-03-01', corrections: [] });
	});
});

describe('what changed in the feature', () => {
	it.each([
		['2026-08-01', [], '2026-08-01'],
		['2026-01-01', [], '2026-05-01'],
		['2026-01-01', [correction('intro', '2026-07-01')], '2026-07-01'],
		['2026-01-01', [correction('first', '2026-02-01')], '2026-05-01'],
	])('compiled on %s with corrections %j: %s', (compiled, rows, modified) => {
		expect(featureChanges(compiled, all, rows)).toEqual({ modified, corrections: rows });
	});
});
