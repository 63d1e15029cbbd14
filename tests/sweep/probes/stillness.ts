import type { Probe } from '../probe.ts';

/** Runs in the page: what moves. */
export const moving = (): string[] =>
	document.getAnimations().map((animation) => {
		const target = (animation.effect as KeyframeEffect | null)?.target;
		return `${target?.tagName} .${target?.getAttribute('class')} moves`;
	});

export const stillness: Probe = {
	title: 'everything stands still for readers who ask for it',
	reads: (page) => page.evaluate(moving),
};
