import { type Passage, passageAt } from './progress.ts';
import { uncovered } from './uncovered.ts';

/** Room that a link leaves above the passage it leads to, besides what bars cover; `:target` in base.css. Pixels. */
const ABOVE = 24;

/** Elements of the story with where they stand, in reading order. */
export function passages(selector: string): Passage[] {
	return [...document.querySelectorAll(selector)].map((element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return { id: element.id, top: top + scrollY, bottom: bottom + scrollY };
	});
}

/** Where reading goes on, in a story or in the ledger: the first passage that ends below what covers the window's top. */
export function passageRead(): Passage | undefined {
	return passageAt(passages('.prose > [id], .ledger-row'), scrollY + uncovered().top + ABOVE);
}
