import { chart } from './chart/definition.ts';
import { correction } from './correction/definition.ts';
import type { BlockDefinition } from './definition.ts';
import { figure } from './figure/definition.ts';
import { picture } from './picture/definition.ts';
import { stat } from './stat/definition.ts';
import { term } from './term/definition.ts';

/** The closed registry: all that a writer may type in MDX. A block's folder is its name in small letters. */
export const BLOCKS: Readonly<Record<string, BlockDefinition>> = {
	Stat: stat,
	Term: term,
	Correction: correction,
	Figure: figure,
	Chart: chart,
	Picture: picture,
};

/** The definition of a block; undefined for any other name. */
export function blockOf(name: string | null): BlockDefinition | undefined {
	return name !== null && Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
}
