import { UNITS } from './measures.ts';
import { RULES } from './numbers.ts';
import type { Script } from './voice.ts';

/** What the words for numbers are written with in Traditional characters. */
const TRADITIONAL: Record<string, string> = {
	点: '點',
	万: '萬',
	亿: '億',
	两: '兩',
	负: '負',
	减: '減',
	摄: '攝',
	时: '時',
	于: '於',
};

/**
 * A sentence as a voice is to say it: numbers in words, so that each engine says 下降百分之二十二 and not “minus 22
 * per cent”. Letters and names that hold them stay.
 */
export function spoken(text: string, script: Script): string {
	const write = (said: string) =>
		script === 'hant' ? said.replace(/[点万亿两负减摄时于]/g, (sign) => TRADITIONAL[sign] ?? sign) : said;
	let said = plain(text);
	for (const [pattern, unit] of UNITS) said = said.replace(pattern, write(unit));
	for (const [pattern, say] of RULES)
		said = said.replace(pattern, (...match: unknown[]) => {
			const whole = match[match.length - 1] as string;
			const at = match[match.length - 2] as number;
			const parts = match.slice(0, -2) as string[];
			const end = at + (parts[0]?.length ?? 0);
			return write(say(parts, whole.slice(0, at), whole.slice(end)));
		});
	return said
		.replace(/\s*[=＝]\s*/g, write('等于'))
		.replace(/\s*×\s*/g, '乘')
		.replace(/\s*÷\s*/g, '除以')
		.replace(/\s*·\s*/g, '，')
		.trim();
}

/** Half-width digits and signs, and no gaps but between words in letters. */
function plain(text: string): string {
	return text
		.replace(/[\u200b\u00ad]/g, '')
		.replace(/[０-９％＋－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/(\d)．(?=\d)/g, '$1.')
		.replace(/\s+/g, ' ')
		.replace(/([^\x21-\x7e]) | (?=[^\x21-\x7e]|[%‰])/g, '$1')
		.trim();
}
