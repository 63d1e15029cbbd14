import { WALL_LINE } from '../../../src/pictures/scene/scene.ts';
import { inStory, type Probe } from '../probe.ts';
import { textBoxes } from '../text-boxes.ts';

/** Runs in the page: words over a scene that lie on its tower, on its merlons, or leave it. */
function faults(read: typeof textBoxes, wallLine: number): string[] {
	return [...document.querySelectorAll('.cover, .hero')].flatMap((head) => {
		const scene = head.querySelector('.scene')?.getBoundingClientRect();
		if (!scene) return ['no scene'];
		const band = scene.top + (scene.height * wallLine) / 100;
		const wall = head.querySelector('.scene-wall rect')?.getBoundingClientRect();
		const merlons = wall?.top ?? band;
		const shapes = [
			...head.querySelectorAll<SVGGeometryElement>('.scene-tower :is(path, rect, circle, polygon, line)'),
		];

		const onTower = (left: number, right: number, top: number, bottom: number) =>
			shapes.some((shape) => {
				const box = shape.getBoundingClientRect();
				if (box.right < left || box.left > right || box.bottom < top || box.top > bottom) return false;
				const inverse = shape.getScreenCTM()?.inverse();
				const painted = getComputedStyle(shape).fill !== 'none';
				for (let x = left; x <= right; x += 3) {
					for (let y = top; y <= bottom; y += 3) {
						const point = new DOMPoint(x, y).matrixTransform(inverse);
						if ((painted && shape.isPointInFill(point)) || shape.isPointInStroke(point)) return true;
					}
				}
				return false;
			});

		return read(head).flatMap(({ text, left, right, top, bottom }) => {
			const below = top >= band;
			return [
				...(onTower(left, right, top, bottom) ? [`“${text}” lies on the tower`] : []),
				...(bottom > merlons && !below ? [`“${text}” lies on the merlons`] : []),
				...(left < scene.left || right > scene.right || bottom > scene.bottom
					? [`“${text}” leaves the scene`]
					: []),
			];
		});
	});
}

export const sceneWords: Probe = {
	title: 'the words over a scene keep clear of tower and wall',
	concerns: inStory,
	looks: ({ page }) => page.evaluate(`(${faults.toString()})(${textBoxes.toString()}, ${WALL_LINE})`),
};
