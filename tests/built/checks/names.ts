import type { Check, Finding } from '../check.ts';
import { name } from '../passages.ts';

const NEEDS_NAME =
	'a[href], button, summary, [role="img"], svg:not([aria-hidden="true"]), section, nav, iframe, input, select, textarea';

export const names: Check = {
	title: 'links, graphics and regions have a name for those who cannot see them',
	run: ({ pages }) =>
		pages.flatMap(({ file, document }): Finding[] => [
			...[...document.querySelectorAll(NEEDS_NAME)]
				.filter((element) => !hidden(element) && nameOf(element, document) === '')
				.map((element) => ({ where: file, message: `${name(element)} has no name` })),
			...repeated(
				[...document.querySelectorAll('nav, section')].map((region) => nameOf(region, document)),
			).map((text) => ({
				where: file,
				message: `two regions are named “${text}”`,
			})),
		]),
};

function nameOf(element: Element, document: Document): string {
	const label = element.getAttribute('aria-label');
	if (label !== null) return label.trim();
	const by = element.getAttribute('aria-labelledby');
	if (by !== null)
		return by
			.split(/\s+/)
			.map((id) => document.getElementById(id)?.textContent ?? '')
			.join(' ')
			.trim();
	const around = element.closest('label');
	if (around && /^(input|select|textarea)$/i.test(element.tagName)) return visibleText(around).trim();
	if (/^(section|nav)$/i.test(element.tagName) || element.getAttribute('role') === 'img') return '';
	if (element.tagName.toLowerCase() === 'svg')
		return element.querySelector('title')?.textContent?.trim() ?? '';
	const pictures = [...element.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt'));
	return [visibleText(element), ...pictures].join(' ').trim();
}

/** Hidden from assistive technology, inside a graphic that speaks for it, or a drawing that only holds links. */
function hidden(element: Element): boolean {
	const holdsLinks = element.tagName.toLowerCase() === 'svg' && element.querySelector('a[href]') !== null;
	return (
		holdsLinks ||
		element.closest('[aria-hidden="true"]') !== null ||
		Boolean(element.parentElement?.closest('[role="img"], svg'))
	);
}

function visibleText(element: Element): string {
	const copy = element.cloneNode(true) as Element;
	for (const part of copy.querySelectorAll('[aria-hidden="true"]')) part.remove();
	return copy.textContent ?? '';
}

function repeated(texts: string[]): string[] {
	return [...new Set(texts.filter((text, index) => text !== '' && texts.indexOf(text) !== index))];
}
