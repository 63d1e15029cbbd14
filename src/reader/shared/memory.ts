import { READ } from './progress.ts';

/** What a reader has set. Values outside these are ignored. */
export type Settings = {
	theme: 'auto' | 'light' | 'sepia' | 'dark';
	/** Step of the type size; 3 is the design's own. */
	size: 1 | 2 | 3 | 4 | 5;
	face: 'serif' | 'sans';
	leading: 'tight' | 'normal' | 'loose';
	/** Whether single keys turn chapters and open search (WCAG 2.1.4). */
	keys: boolean;
	/** How fast the text is read aloud. */
	speed: 0.75 | 1 | 1.25 | 1.5 | 2;
};

/** Where a reader stands in one chapter: a paragraph's id, not pixels. */
export type Place = {
	anchor: string;
	/** Share of the chapter that lies behind, 0 to 1. */
	fraction: number;
	/** Whether the chapter was ever read to its end. */
	done: boolean;
	/** Milliseconds since 1970, to tell which chapter was last. */
	at: number;
};

/** All that the reader remembers, in one record. */
export type Memory = { version: 1; settings: Settings; places: Record<string, Place> };

/** Name under which the record is stored: features that share a host keep apart by their folder. */
export const memoryKey = (base: string): string => `reader:${base}`;

/** What each setting may be; the first is the default. */
export const CHOICES: { [Key in keyof Settings]: readonly Settings[Key][] } = {
	theme: ['auto', 'light', 'sepia', 'dark'],
	size: [3, 1, 2, 4, 5],
	face: ['serif', 'sans'],
	leading: ['normal', 'tight', 'loose'],
	keys: [true, false],
	speed: [1, 0.75, 1.25, 1.5, 2],
};

/** The design's own look. */
export const DEFAULT_SETTINGS = parseSettings({});

/** Chapters are remembered up to this many, the latest first: storage is small. */
const MOST_PLACES = 200;

/** Reads a stored record. Corrupt, foreign or future ones count as empty; single bad values as unset. */
export function parseMemory(text: string | null): Memory {
	const stored = record(parseJson(text));
	if (stored['version'] !== 1) return { version: 1, settings: DEFAULT_SETTINGS, places: {} };
	return {
		version: 1,
		settings: parseSettings(record(stored['settings'])),
		places: Object.fromEntries(
			Object.entries(record(stored['places'])).flatMap(([slug, value]) => {
				const place = parsePlace(record(value));
				return /^[a-z0-9-]+$/.test(slug) && place ? [[slug, place]] : [];
			}),
		),
	};
}

/** Whether a stored record was written by a newer edition, which this one must leave alone. */
export function isNewer(text: string | null): boolean {
	const version = record(parseJson(text))['version'];
	return typeof version === 'number' && version > 1;
}

/** The record as it is stored, the oldest places dropped. */
export function serializeMemory(memory: Memory): string {
	const places = Object.entries(memory.places)
		.sort(([, a], [, b]) => b.at - a.at)
		.slice(0, MOST_PLACES);
	return JSON.stringify({ ...memory, places: Object.fromEntries(places) });
}

/** Where to read on: in a chapter half read, or at the start of one that is not. */
export type Resume = { slug: string; place?: Place };

/**
 * Where to read on, given all chapters in order: the place left last, or after a chapter's end the next one that
 * was never finished. Null when nothing was read or all of it was; where no chapters are
 * given, also after the end of one.
 */
export function resumeAt(memory: Memory, slugs?: readonly string[]): Resume | null {
	const [latest] = Object.entries(memory.places)
		.filter(([slug]) => slugs?.includes(slug) ?? true)
		.sort(([, a], [, b]) => b.at - a.at);
	if (!latest) return null;
	const [slug, place] = latest;
	if (place.fraction < READ) return { slug, place };
	if (!slugs) return null;
	const ahead = slugs.slice(slugs.indexOf(slug) + 1);
	const next = [...ahead, ...slugs].find((other) => !memory.places[other]?.done && other !== slug);
	return next === undefined ? null : { slug: next };
}

function parseSettings(stored: Record<string, unknown>): Settings {
	const chosen = Object.entries(CHOICES).map(([key, choices]: [string, readonly unknown[]]) => [
		key,
		choices.includes(stored[key]) ? stored[key] : choices[0],
	]);
	return Object.fromEntries(chosen) as Settings;
}

function parsePlace({ anchor, fraction, done, at }: Record<string, unknown>): Place | null {
	if (typeof anchor !== 'string' || !/^[a-z0-9-]+$/.test(anchor)) return null;
	if (typeof fraction !== 'number' || !(fraction >= 0 && fraction <= 1)) return null;
	if (typeof at !== 'number' || !Number.isFinite(at)) return null;
	// A clock that was once ahead must not stay the latest for ever.
	return { anchor, fraction, done: done === true, at: Math.min(at, Date.now()) };
}

function parseJson(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null');
	} catch {
		return null;
	}
}

function record(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
