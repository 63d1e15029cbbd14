import { parseHTML } from 'linkedom';
import { type IdPage, isReserved } from '../../../src/model/checks/ids.ts';
import type { Check } from '../check.ts';
import type { Page, Site } from '../site.ts';

/** Elements that have their id from a record of the content. */
const OF_RECORDS = 'figure.chart, figure.chart table, .ledger-row';

export const reservedIds: Check = {
	title: 'an id that no record gave is kept from records',
	run: (site) => [
		...site.pages.flatMap(({ file, path, document }) => {
			const kind = kindOf({ path });
			return kind ? strangers(document, kind, file) : [];
		}),
		...panels(site).flatMap(({ file, document }) =>
			(['text', 'ledger'] as const).flatMap((kind) => strangers(document, kind, file)),
		),
	],
};

/** What kind of a page takes its ids from records too. */
function kindOf({ path }: Pick<Page, 'path'>): IdPage | undefined {
	if (path === '' || path.startsWith('chapters/')) return 'text';
	return path === 'stats/' ? 'ledger' : undefined;
}

/** What is fetched into pages later. */
function panels({ files, text }: Site) {
	return [...files]
		.filter((file) => /^_assets\/later\.[^/]*\.html$/.test(file))
		.map((file) => ({ file, document: parseHTML(`<body>${text(file)}</body>`).document }));
}

function strangers(document: Document, kind: IdPage, where: string) {
	return [...document.querySelectorAll('[id]')]
		.filter((element) => !element.matches(OF_RECORDS) && !isReserved(element.id, kind))
		.map(({ id }) => ({ where, message: `id "${id}" is not reserved on pages of kind ${kind}` }));
}
