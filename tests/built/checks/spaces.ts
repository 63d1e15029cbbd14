import type { Check } from '../check.ts';
import { drawn } from '../passages.ts';
import type { Source } from '../../../src/model/checks/source.ts';

const HAN = '\\p{Script=Han}';
/** A space or line break between two Han characters, or between one and a Latin letter or digit. U+3000 is meant. */
const GAP = new RegExp(
	`.{0,4}(?:${HAN}[ \\t\\r\\n\\u00a0]+(?:${HAN}|[A-Za-z0-9])|[A-Za-z0-9%][ \\t\\r\\n\\u00a0]+${HAN}).{0,4}`,
	'gu',
);

/** An address that stands as it is, which a space sets off. */
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+/g;

export const spaces: Check = {
	title: 'no typed space next to a Han character, but in titles that have one',
	run: ({ pages, source }) => {
		const titles = titlesWithSpace(source);
		return pages.flatMap((page) =>
			drawn(page).flatMap(({ text, where }) => {
				const rest = titles.reduce((left, title) => left.replaceAll(title, '※'), text).replace(ADDRESS, '※');
				return (rest.match(GAP) ?? []).map((found) => ({
					where: page.file,
					message: `${where}: “${found.trim().replaceAll('\n', '⏎')}”`,
				}));
			}),
		);
	},
};

function titlesWithSpace({ feature, chapters }: Source): string[] {
	return [feature.title.text, feature.source.title, ...chapters.map(({ meta }) => meta.title.text)].filter(
		(title) => title.includes(' '),
	);
}
