import { FACES, facePath, PARTS } from '../../theme/faces.ts';
import { indexPath } from '../../reader/search/search.ts';
import { translateFile } from '../../outputs/editions/file.ts';
import { TEXTS } from '../../outputs/editions/write.ts';
import { FEEDS, feedOf } from '../../outputs/feeds/write.ts';
import type { BuiltPages } from '../../outputs/built/pages.ts';
import { wholeFont } from '../fonts/cut.ts';
import { remover, WORKER } from '../../outputs/offline/bundle.ts';
import { indexOf } from '../../outputs/search/write.ts';
import { fromServer } from '../../outputs/built/site-pages.ts';

/** What is asked for: a path below the cover of an edition, of a site with its cover at `base`, which pages say to be at `home`. */
export type Asked = {
	path: string;
	query: string;
	origin: string;
	pages: BuiltPages;
	base: string;
	home: string;
};

type Answer = { type: string; body: string | Uint8Array; status?: number };

/** What stands in for files that only a build has; undefined for all other paths. */
export const ANSWERS: ((asked: Asked) => Promise<Answer> | undefined)[] = [
	font,
	searchText,
	feed,
	worker,
	translatedFile,
];

/** The whole font, so that any character typed shows at once. */
function font({ path, pages }: Asked): Promise<Answer> | undefined {
	const face = FACES.find(({ name }) => PARTS.some(({ ending }) => path === facePath(name + ending)));
	return face && Promise.resolve({ type: 'font/woff2', body: wholeFont(face, pages.edition.name) });
}

function searchText({ path, origin, pages }: Asked): Promise<Answer> | undefined {
	if (path !== indexPath()) return undefined;
	return indexOf(fromServer(origin, pages.home), pages.home).then((index) => ({
		type: 'application/json',
		body: JSON.stringify(index),
	}));
}

function feed({ path, origin, pages }: Asked): Promise<Answer> | undefined {
	const format = FEEDS.find((one) => one.path === path);
	return (
		format &&
		feedOf(fromServer(origin, pages.home), pages.home, pages.edition.lang).then((content) => ({
			type: format.type,
			body: format.write(content),
		}))
	);
}

/** Takes away what a preview at the same address has left behind. */
function worker({ path }: Asked): Promise<Answer> | undefined {
	return path === WORKER ? remover().then((body) => ({ type: 'text/javascript', body })) : undefined;
}

/** A page or file of text of an edition that is translated. */
function translatedFile({ path, query, origin, pages, base, home }: Asked): Promise<Answer> | undefined {
	if (!pages.original || !(/(^|\/)$/.test(path) || TEXTS.includes(path))) return undefined;
	return fetch(`${origin}${base}${path}?${query}`).then(async (answer) => ({
		status: answer.status,
		type: answer.headers.get('Content-Type') ?? 'text/html',
		body: translateFile(path || 'index.html', await answer.text(), pages.translation(home)),
	}));
}
