import type { BlockName } from '../lib/blocks.ts';
import Chart from './Chart.astro';
import Correction from './Correction.astro';
import Figure from './Figure.astro';
import Picture from './Picture.astro';
import Stat from './Stat.astro';
import Term from './Term.astro';

/** All that a writer may type in MDX. The contract of each stands in `lib/blocks.ts`. */
export const blocks = { Chart, Correction, Figure, Picture, Stat, Term } satisfies Record<BlockName, unknown>;
