import { tsv } from './tsv.ts';
import { copyText, tell } from './copy.ts';

/** Milliseconds in which one reads three words. */
const READ = 4000;

/** Copies what a button names by id: the rows of a table, else the words. What cannot be copied is shown selected. */
export async function copyFor(button: HTMLElement): Promise<void> {
	const source = document.getElementById(button.dataset['copies'] ?? '');
	if (!source) return;
	const region = button.parentElement?.querySelector('[role="status"]');
	tell(region, null);
	const copied = await copyText(textOf(source), document.body);
	if (!copied) select(source);
	tell(region, copied ? 'done' : 'failed');
	setTimeout(() => tell(region, null), READ);
}

function textOf(source: Element): string {
	if (!(source instanceof HTMLTableElement)) return source.textContent?.trim() ?? '';
	return tsv([...source.rows].map(({ cells }) => [...cells].map(({ textContent }) => textContent ?? '')));
}

function select(source: Element) {
	source.closest('details')?.setAttribute('open', '');
	source.scrollIntoView({ block: 'nearest' });
	getSelection()?.selectAllChildren(source);
}
