// The scripts of the reader's tools, named once; their panels stand in Tools.astro.
// At work from the start: one file, so that none waits for another. An element that a page lacks does nothing.
import './bar/reader-bar.ts';
import './marks/reader-marks.ts';
import './notes/reader-notes.ts';
// Before the progress that it listens to.
import './rail/reader-rail.ts';
import './progress/reader-progress.ts';
import './resume/reader-resume.ts';

/** Those that can wait until the browser has nothing better to do. */
export const later = () => import('./idle.ts');

/** What opens the notes of terms and numbers. */
export const notes = () => import('./notes/reader-explained.ts');

/** Those inside a panel, loaded when it is first opened. The panel is `<dialog id="panel-…">`. */
export const PANELS: Record<string, () => Promise<unknown>> = {
	search: () => import('./search/reader-search.ts'),
	settings: () => import('./settings/reader-settings.ts'),
	keys: later,
	share: () => import('./share/reader-share.ts'),
};
