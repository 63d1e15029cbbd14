import type { Check } from '../check.ts';
import { drawn } from '../passages.ts';

const CLOSING = '，。、；：！？）》〉」』】〕”’％%';
const OPENING = '（《〈「『【〔“‘';

/** CLREQ 3.1.3. Where the browser breaks a line, line-break: strict sees to it; where markup does, nobody else would. */
export const lineEdges: Check = {
	title: 'no block begins with a closing mark or ends with an opening one',
	run: ({ pages }) =>
		pages.flatMap((page) =>
			drawn(page).flatMap(({ text, where }) => [
				...(CLOSING.includes(text[0] ?? ' ') && text.length > 1
					? [{ where: page.file, message: `${where} begins with ${text[0]}` }]
					: []),
				...(OPENING.includes(text.at(-1) ?? ' ')
					? [{ where: page.file, message: `${where} ends with ${text.at(-1)}` }]
					: []),
			]),
		),
};
