import { blocks } from './index.ts';
import Chart from './chart/Print.astro';
import Figure from './figure/Print.astro';

/** The blocks as a document shows them in which nothing can be tapped. */
export const printBlocks = { ...blocks, Chart, Figure } satisfies typeof blocks;
