import { memoryKey } from '../shared/memory.ts';

/** What a search found, on its way to the page that it leads to. */
type Found = { address: string; match: string };

const KEY = `${memoryKey(import.meta.env.BASE_URL)}:found`;

/** Keeps what was found until the page it leads to shows it. Where storage is blocked nothing is shown. */
export function keepFound(found: Found): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(found));
	} catch {
		// Blocked or full.
	}
}

/** Shows what was found, once, if this is the page it led to. */
export async function showFound(): Promise<void> {
	const found = takeFound();
	if (typeof found?.match !== 'string') return;
	const later = await import('./mark-found.ts');
	later.markFound(found.match);
}

/** What was found, taken from its keeping by the page it led to. */
function takeFound(): Partial<Found> | null {
	try {
		const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Found> | null;
		if (found?.address !== location.href) return null;
		sessionStorage.removeItem(KEY);
		return found;
	} catch {
		// Blocked, or not ours.
		return null;
	}
}
