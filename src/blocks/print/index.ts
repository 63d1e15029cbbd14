import { blocks } from '../index.ts';
import Chart from './Chart.astro';
import Figure from './Figure.astro';

/** The blocks as a document shows them in which nothing can be tapped. */
export const printBlocks = { ...blocks, Chart, Figure } satisfies typeof blocks;
