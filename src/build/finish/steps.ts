import type { RedirectRow } from '../../model/schema/redirect.ts';
import { compressFiles, writeHeaders, writePolicies, writeWorkers } from '../deploy/steps.ts';
import { writeEditions } from '../../outputs/editions/write.ts';
import { writeEpub } from '../../outputs/epub/write.ts';
import { writeFeeds } from '../../outputs/feeds/write.ts';
import { writeFonts } from '../fonts/write.ts';
import { partPanels } from './panels.ts';
import type { AnchorLock } from '../markdown/lock.ts';
import { addPdf } from '../../outputs/pdf/add.ts';
import type { Originals } from '../photographs/originals.ts';
import { writeRules } from '../redirects/rules.ts';
import { writeSearch } from '../../outputs/search/write.ts';
import { trimStyles } from '../styles/trim.ts';
import type { Step } from '../../outputs/built/step.ts';

/** What the steps need to know of the build before them. */
export type Build = { originals: Originals; lock: AnchorLock; moved: RedirectRow[] };

/**
 * All that is done to a built site, by name, in this order. Pages are read as they were written until `pages`, which
 * makes the changes that the steps before it asked for; what comes after it reads the last bytes: a policy holds the
 * hashes of what stands in its page, the worker's list the digests of whole pages, and what lies compressed beside a
 * file must be that very file.
 */
export function stepsOf({ originals, lock, moved }: Build): [name: string, step: Step][] {
	return [
		['photographs', originals.leaveOut],
		['anchors', () => lock.save()],
		['editions', writeEditions],
		['search', writeSearch],
		['feeds', writeFeeds],
		['redirects', writeRules(moved)],
		['pdf', addPdf],
		// Books of other editions are made from the written pages too.
		['epub', writeEpub],
		['fonts', writeFonts],
		['later', partPanels],
		['styles', trimStyles],
		['pages', ({ editions }) => editions.forEach((pages) => pages.write())],
		['policy', writePolicies],
		['offline', writeWorkers],
		['headers', writeHeaders],
		['compress', compressFiles],
	];
}
