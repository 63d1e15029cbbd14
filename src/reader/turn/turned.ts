/** A line of the page: an element, and how far down it in shares of its height. */
type Line = { element: Element; share: number };

/** Of a gap, the part next to it that stands for it is at most as far away. Pixels. */
const GAP = 100;

const root = document.documentElement;
const TOLD = { passive: true };

/**
 * Keeps the place where a phone is turned or a window made wider: the line at its head is there again. Browsers that
 * keep it do so from one width to the next, so that a page that ends earlier across than upright has lost it on the way
 * back. Here it is the line that was last scrolled to, whatever turning has made of it since.
 */
let line: Line | undefined;
let width = root.clientWidth;
/** Where turning has put the page, which is nobody's scrolling. */
let put = NaN;
/** How many turns the page is still being laid out for; a browser may move it until it is painted. */
let turning = 0;

/** What covers the window's head, as the scroll padding tells; with `passage.ts` the first script would be cut in two. */
const covered = () => parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;

/** The line at the head of the window, below what covers it; none at the very top. */
function lineRead(): Line | undefined {
	if (scrollY < 1) return undefined;
	const y = covered();
	let element: Element = document.body;
	// Drawings are scaled whole.
	for (let inner: Element | undefined = element; inner instanceof HTMLElement; inner = partAt(element, y))
		element = inner;
	const { top, height } = element.getBoundingClientRect();
	return { element, share: (y - top) / height };
}

function partAt(element: Element, y: number): Element | undefined {
	return [...element.children].find((child) => {
		const { top, bottom, height } = child.getBoundingClientRect();
		return height > 0 && bottom > y && top < y + GAP;
	});
}

function keep() {
	put = NaN;
	line = lineRead();
}

function restore() {
	const { top = 0, height = 0 } = line?.element.getBoundingClientRect() ?? {};
	// What has been folded away since is nowhere.
	if (line && height > 0) scrollBy(0, top + line.share * height - covered());
	put = scrollY;
}

addEventListener(
	'scroll',
	() => {
		// Before the turn itself is told, its scrolling may be.
		if (turning === 0 && width === root.clientWidth && !(Math.abs(scrollY - put) < 1)) keep();
	},
	TOLD,
);

addEventListener('resize', () => {
	// A keyboard or a browser's bar changes the height alone.
	if (width === root.clientWidth) return;
	width = root.clientWidth;
	turning++;
	restore();
	requestAnimationFrame(() => {
		restore();
		requestAnimationFrame(() => {
			restore();
			turning--;
		});
	});
});

keep();

export {};
