import { z } from 'astro/zod';
import { text } from './text.ts';

/** Han characters and the punctuation between them; what else stands in a text is no word of one script. */
const WORDS = /^[\p{Script=Han}·，。、；：？！“”‘’「」『』（）《》〈〉【】—…～／]+$/u;

/** Characters that are numbers or parts of them, in both scripts and on cheques, each line one value. */
const NUMERALS = new Map(
	'〇零 一壹弌 二贰貳弍 三叁叄參参弎 四肆 五伍 六陆陸 七柒 八捌 九玖 十拾 百佰 千仟韆 万萬 亿億 兆 两兩 俩倆 仨 廿 卅 卌 半'
		.split(' ')
		.flatMap((forms) => [...forms].map((form): [string, string] => [form, forms])),
);

/** The numerals of a text, whatever their form. */
function numerals(words: string): string {
	return [...words].flatMap((char) => NUMERALS.get(char) ?? []).join(' ');
}

/** `hant.yaml`: words whose Traditional form the conversion would not find by itself. */
export const hantSchema = z.strictObject({
	/** Simplified → Traditional; longer words come before shorter ones. No number may come out as another one. */
	words: z
		.record(z.string(), text)
		.superRefine((words, context) => {
			for (const [from, to] of Object.entries(words)) {
				const wrong = !WORDS.test(from) || !WORDS.test(to);
				if (!wrong && numerals(from) === numerals(to)) continue;
				context.addIssue({
					code: 'custom',
					path: [from],
					message: wrong ? '左右两边都只能写汉字和中文标点' : '左右两边写到的数要一样',
				});
			}
		})
		.default({}),
});
