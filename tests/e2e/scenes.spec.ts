import type { Page } from '@playwright/test';
import { WALL_LINE } from '../../src/scene/scene.ts';
import { expect, test } from './look.ts';
import { addressOf, siteOf } from './sites.ts';
import { textBoxes } from './text-boxes.ts';

const WIDTHS = [320, 360, 390, 540, 660, 768, 900, 1024, 1280, 1440];

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

const run = (page: Page): Promise<string[]> =>
	page.evaluate(`(${faults.toString()})(${textBoxes.toString()}, ${WALL_LINE})`);

for (const site of [siteOf('plain'), siteOf('second')]) {
	for (const path of ['', ...site.chapters]) {
		test(`the words keep clear of tower and wall: ${site.title}, /${path}`, async ({ look: page }) => {
			await page.goto(addressOf(site, path));
			await page.evaluate(() => document.fonts.ready);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
				expect.soft(await run(page), `${width} px`).toEqual([]);
			}
		});
	}
}
