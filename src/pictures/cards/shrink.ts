import type { CardFacts } from './facts.ts';

/** How much smaller all text of a card may become, tried in turn until everything fits. */
export const SHRINK = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44];

/** Nothing is ever cut off: a card that holds too much ends the build. */
export function noRoom({ feature, kind, ...facts }: CardFacts): Error {
	const ids = facts.stats.map(({ id }) => id).join('、');
	return new Error(`${feature.ledgerFile} 的 ${ids} 放不进一张卡片（${facts.name}），缩短文字或分开放`);
}
