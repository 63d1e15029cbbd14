import type { Check } from '../check.ts';
import { passages } from '../passages.ts';

const HAN = '\\p{Script=Han}';
const MARKS: [RegExp, string][] = [
	[/\*\*/u, 'Markdown stars'],
	[/["']/u, 'straight quote'],
	[new RegExp(`${HAN}[,:;!?()]|[,:;!?()]${HAN}|${HAN}\\.(?!\\w)`, 'u'), 'half-width mark'],
	[/\.\.\.|。。|(?<!…)(?:……)*…(?!…)/u, 'ellipsis other than ……'],
	[new RegExp(`--|${HAN}[-–]${HAN}|(?<=${HAN})—(?!—)|(?<!—)—(?=${HAN})`, 'u'), 'dash other than ——'],
	[/[，。、；：？！]{2}/u, 'two marks in a row'],
];

export const punctuation: Check = {
	title: 'Chinese text has Chinese punctuation',
	run: ({ pages }) =>
		pages.flatMap((page) =>
			passages(page)
				.filter(({ text }) => /\p{Script=Han}/u.test(text))
				.flatMap(({ text, where }) =>
					MARKS.flatMap(([pattern, what]) => {
						const at = text.search(pattern);
						return at < 0
							? []
							: [
									{
										where: page.file,
										message: `${where}: ${what} in “${text.slice(Math.max(0, at - 6), at + 8)}”`,
									},
								];
					}),
				),
		),
};
