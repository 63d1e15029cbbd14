import { checkBlocks } from './blocks.ts';
import { checkChapters } from './chapters.ts';
import { checkFacts } from './facts.ts';
import { checkLedger } from './ledger.ts';
import { checkNumbers } from './numbers.ts';
import { checkRecords } from './records.ts';
import type { ContentCheck } from './source.ts';

/** All content checks, in the order in which their findings help most. */
export const CONTENT_CHECKS: ContentCheck[] = [
	checkChapters,
	checkBlocks,
	checkLedger,
	checkRecords,
	checkNumbers,
	checkFacts,
];
