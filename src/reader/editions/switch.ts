import { passageRead } from '../shared/passage.ts';

const link = document.querySelector<HTMLAnchorElement>('a[hreflang^="zh-Han"]');

/** The way to the other edition leads to what is read here; from the top of a page to the top of the other. */
link?.addEventListener('click', () => {
	link.hash = (scrollY > 0 && passageRead()?.id) || '';
});
