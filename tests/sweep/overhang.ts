/** Runs in the page: how far it can be pushed to the side, and which elements stick out. */
export function overhang(): string[] {
	const room = document.documentElement.clientWidth;
	const extra = document.documentElement.scrollWidth - room;
	if (extra <= 0) return [];
	const wide = [...document.querySelectorAll('body *')].filter(
		(element) => element.getBoundingClientRect().right > room + 0.5,
	);
	return [
		`${extra} px too wide`,
		...wide.slice(0, 5).map((element) => `${element.tagName} .${element.getAttribute('class')}`),
	];
}
