import { isNewer, type Memory, memoryKey, parseMemory, serializeMemory } from './memory.ts';

const KEY = memoryKey(import.meta.env.BASE_URL);

/** Fired on `window` in this tab after a change; other tabs hear the browser's own `storage` event. */
const CHANGED = 'reader-memory';

/** What is remembered; empty where storage is blocked. */
export function remembered(): Memory {
	return parseMemory(read());
}

/** Changes what is remembered. Returns false where it could not be kept: nothing breaks, nothing is offered. */
export function remember(change: (memory: Memory) => Memory): boolean {
	const kept = !isNewer(read()) && write(serializeMemory(change(remembered())));
	if (kept) dispatchEvent(new CustomEvent(CHANGED));
	return kept;
}

/** Calls `listener` whenever the memory changes, in this tab or another, until the signal ends it. */
export function onMemory(listener: (memory: Memory) => void, signal?: AbortSignal): void {
	const until = signal && { signal };
	const tell = () => listener(remembered());
	addEventListener(CHANGED, tell, until);
	addEventListener('storage', ({ key }) => (key === KEY || key === null) && tell(), until);
	// A page brought back from the browser's memory has missed what other pages said.
	addEventListener('pageshow', ({ persisted }) => persisted && tell(), until);
}

function read(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		// Blocked storage throws on access: then there is nothing to read.
		return null;
	}
}

function write(text: string): boolean {
	try {
		localStorage.setItem(KEY, text);
		return true;
	} catch {
		// Blocked or full.
		return false;
	}
}
