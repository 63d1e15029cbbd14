import { walkedShare } from '../shared/progress.ts';

/** Marks the chapter that the page is in a list of chapters, and in its map, that is the same on all pages. */
export function markHere(list: ParentNode): void {
	const slug = document.querySelector<HTMLElement>('reader-progress')?.dataset['chapter'];
	const stations = [...list.querySelectorAll<SVGElement>('.wall-map-station')];
	const index = stations.findIndex(({ dataset }) => dataset['chapter'] === slug);
	if (slug === undefined || index < 0) return;
	stations[index]?.classList.remove('is-ahead', 'is-read');
	stations[index]?.classList.add('is-here');
	list
		.querySelector('.wall-map-walked')
		?.setAttribute('stroke-dasharray', `${walkedShare(index, stations.length)} 1`);
	for (const link of list.querySelectorAll(`[data-chapter="${slug}"] > a, a[data-chapter="${slug}"]`))
		link.setAttribute('aria-current', 'page');
}
