import { checkBlocks } from './blocks.ts';
import { checkChapters } from './chapters.ts';
import type { Problem } from '../problem.ts';
import { checkExceptions } from './exceptions.ts';
import { checkFacts, checkFactUse } from './facts.ts';
import { checkIds } from './ids.ts';
import { checkLedger, checkLedgerUse } from './ledger.ts';
import { checkNumbers } from './numbers.ts';
import { checkPhotographNames, checkPhotographUse } from './photographs.ts';
import { checkRedirects } from './redirects.ts';
import { checkRecords, checkRecordUse } from './records.ts';
import type { ContentCheck, Source } from './source.ts';

const CORRECT: ContentCheck[] = [
	checkChapters,
	checkBlocks,
	checkLedger,
	checkRecords,
	checkPhotographNames,
	checkIds,
	checkRedirects,
	checkExceptions,
	checkNumbers,
	checkFacts,
];
const COMPLETE: ContentCheck[] = [checkLedgerUse, checkRecordUse, checkPhotographUse, checkFactUse];

/**
 * Everything wrong with the content. Whether all of it is used is asked only once nothing is misspelt:
 * a wrong id in the text would else be reported a second time, as a record that nobody uses.
 */
export function checkContent(source: Source): Problem[] {
	const wrong = CORRECT.flatMap((check) => check(source));
	return wrong.length > 0 ? wrong : COMPLETE.flatMap((check) => check(source));
}
