import type { BlockName } from './contracts.ts';
import Chart from './chart/Block.astro';
import Correction from './correction/Block.astro';
import Figure from './figure/Block.astro';
import Picture from './picture/Block.astro';
import Stat from './stat/Block.astro';
import Term from './term/Block.astro';

/** All that a writer may type in MDX. The contract of each stands in `lib/blocks.ts`. */
export const blocks = { Chart, Correction, Figure, Picture, Stat, Term } satisfies Record<BlockName, unknown>;
