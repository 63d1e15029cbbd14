import { blocks } from './index.ts';
import PrintChart from './PrintChart.astro';
import PrintFigure from './PrintFigure.astro';

/** The blocks as a document shows them in which nothing can be tapped. */
export const printBlocks = { ...blocks, Chart: PrintChart, Figure: PrintFigure } satisfies typeof blocks;
