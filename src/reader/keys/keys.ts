import type { Settings } from '../shared/memory.ts';

/** A key as it was pressed. */
export type Press = {
	key: string;
	alt: boolean;
	ctrl: boolean;
	meta: boolean;
	shift: boolean;
	/** Held down: one press turns one chapter. */
	repeat: boolean;
	/** Part of typing a Chinese word, or already answered by something else on the page. */
	taken: boolean;
};

/** What has the focus, and what is over the page. */
export type Situation = {
	/** A button, a switch or anything else that answers keys itself. */
	control: boolean;
	/** A field one types into. */
	editable: boolean;
	/** Something that arrows scroll sideways: a wide table, or the page itself when it is zoomed. */
	scroller: boolean;
	dialog: boolean;
	/** Words are selected: arrows may be meant for the selection. */
	selection: boolean;
};

/** What the page has to offer. */
export type Offers = { previous: boolean; next: boolean };

/** What a key can do. */
export type KeyAction = 'previous' | 'next' | 'search' | 'help';

/**
 * What a key does, or null. Ctrl or ⌘ with K searches from anywhere. Single characters can be switched off (WCAG 2.1.4), and the arrows with them. Arrows
 * turn chapters only where they mean nothing else: with Alt they are the browser's history, in a wide table they
 * scroll, in a field they move the caret.
 */
export function actionOf(
	press: Press,
	situation: Situation,
	settings: Pick<Settings, 'keys'>,
	offers: Offers,
): KeyAction | null {
	if (press.taken || press.repeat || press.alt || situation.dialog) return null;
	if (press.ctrl !== press.meta && !press.shift && press.key.toLowerCase() === 'k') return 'search';
	if (!settings.keys || press.ctrl || press.meta || situation.editable) return null;
	// Where these two stand on a keyboard decides whether they need Shift.
	if (press.key === '?') return 'help';
	if (press.key === '/') return 'search';
	if (press.shift || situation.control || situation.scroller || situation.selection) return null;
	if (press.key === 'ArrowLeft') return offers.previous ? 'previous' : null;
	if (press.key === 'ArrowRight') return offers.next ? 'next' : null;
	return null;
}
