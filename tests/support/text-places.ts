import type { Drawing, TextBox } from '../../src/pictures/sheet.ts';

/** Two boxes may touch, but their ink must not. */
const overlap = (a: TextBox, b: TextBox): boolean =>
	a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 2 < b.y + b.height && b.y + 2 < a.y + a.height;

/** What is wrong with the places of a drawing's words, each as a sentence. */
export function misplaced({ width, height, boxes }: Drawing): string[] {
	const out = boxes.filter(
		(box) => box.x < 12 || box.x + box.width > width - 12 || box.y < 8 || box.y + box.height > height - 8,
	);
	const over = boxes.flatMap((a, index) =>
		boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`“${a.text}” over “${b.text}”`] : [])),
	);
	const tiny = boxes.filter((box) => box.height < 10);
	return [
		...out.map(({ text }) => `“${text}” leaves the card`),
		...over,
		...tiny.map(({ text }) => `“${text}” is tiny`),
	];
}
