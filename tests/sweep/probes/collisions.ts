import type { Page } from '@playwright/test';
import { inStory, type Probe } from '../probe.ts';
import { type TextBox, textBoxes } from '../text-boxes.ts';

/** Glyphs seldom fill their square: touching by this much is no collision. */
const SLACK = 1.5;

type Frame = { id: string; left: number; right: number; boxes: TextBox[] };

function frames(page: Page): Promise<Frame[]> {
	return page.evaluate(
		`(${((read: typeof textBoxes) =>
			[...document.querySelectorAll('figure.chart, figure.stele')].map((figure) => {
				const { left, right } = figure.getBoundingClientRect();
				return { id: figure.id, left, right, boxes: read(figure) };
			})).toString()})(${textBoxes.toString()})`,
	);
}

function overlaps({ id, boxes }: Frame): string[] {
	return boxes.flatMap((a, index) =>
		boxes
			.slice(index + 1)
			.filter((b) => a.owner !== b.owner)
			.filter(
				(b) =>
					Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
					Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK,
			)
			.map((b) => `#${id}: “${a.text}” on “${b.text}”`),
	);
}

function clipped({ id, left, right, boxes }: Frame): string[] {
	return boxes
		.filter(({ scrolls }) => !scrolls)
		.filter((box) => box.left < left - SLACK || box.right > right + SLACK)
		.map(({ text }) => `#${id}: “${text}” sticks out`);
}

export const collisions: Probe = {
	title: 'no label of a chart or figure block lies on another or sticks out',
	concerns: inStory,
	looks: async ({ page }) => (await frames(page)).flatMap((frame) => [...overlaps(frame), ...clipped(frame)]),
};
