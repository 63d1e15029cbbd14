/** How a copying went. */
type State = 'done' | 'failed';

/**
 * Puts a text on the clipboard, by the old command where the new way is missing or denied. The field of the old way
 * stands in `host`: outside an open dialog nothing can be selected.
 */
export async function copyText(text: string, host: Element): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// Denied, or an address without encryption has no clipboard at all.
		return copyByCommand(text, host);
	}
}

function copyByCommand(text: string, host: Element): boolean {
	const selection = getSelection();
	const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) =>
		selection?.getRangeAt(index),
	);
	const focused = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.readOnly = true;
	field.className = 'visually-hidden';
	host.append(field);
	field.focus({ preventScroll: true });
	field.select();
	let copied = false;
	try {
		copied = document.execCommand('copy');
	} catch {
		// Gone from the browser: the caller offers the text to be copied by hand.
	}
	field.remove();
	selection?.removeAllRanges();
	for (const range of ranges) if (range) selection?.addRange(range);
	if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	return copied;
}

/** Says in a live region how it went; null empties it. */
export function tell(region: Element | null | undefined, state: State | null): void {
	for (const line of region?.querySelectorAll<HTMLElement>('[data-state]') ?? [])
		line.hidden = line.dataset['state'] !== state;
}
