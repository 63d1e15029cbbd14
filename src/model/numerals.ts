const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** Value of a Chinese numeral below one hundred million (`五`, `十五`, `一百六十五`, `两`); null when it is none. */
export function parseChineseNumeral(text: string): number | null {
	if (!/^[零〇一二两三四五六七八九十百千万]+$/.test(text)) return null;
	const digits = text.replaceAll('〇', '零').replaceAll('两', '二');
	// Without units the digits stand place by place: 二〇一九.
	if (!/[十百千万]/.test(digits)) return Number([...digits].map((char) => DIGITS.indexOf(char)).join(''));
	if (/[一二三四五六七八九]{2}/.test(digits)) return null;
	let total = 0;
	let section = 0;
	let digit = 0;
	for (const char of digits) {
		const unit = UNITS[char];
		if (unit === undefined) {
			digit = DIGITS.indexOf(char);
		} else if (unit === 10_000) {
			total += (section + digit || 1) * unit;
			section = digit = 0;
		} else {
			section += (digit || 1) * unit;
			digit = 0;
		}
	}
	return total + section + digit;
}

/** A whole number from 0 to 99 in Chinese: 1 → 一, 12 → 十二, 20 → 二十. */
export function chineseNumeral(value: number): string {
	return spell(value, DIGITS, '十');
}

/** A whole number from 0 to 99 in the forms used on seals and cheques: 1 → 壹, 12 → 拾贰. */
export function formalNumeral(value: number): string {
	return spell(value, FORMAL, '拾');
}

function spell(value: number, digits: string, ten: string): string {
	if (!Number.isInteger(value) || value < 0 || value > 99) return String(value);
	const tens = Math.floor(value / 10);
	const ones = value % 10;
	const head = tens === 0 ? '' : (tens === 1 ? '' : digits[tens]) + ten;
	return head + (ones === 0 && tens > 0 ? '' : digits[ones]);
}

/** All numbers that stand in a text, in Arabic or Chinese numerals; `每` counts as one (每季度 = 一季度一次). */
export function numbersIn(text: string): number[] {
	const arabic = [...text.matchAll(/\d+(,\d{3})*(\.\d+)?/g)].map((match) =>
		Number(match[0].replaceAll(',', '')),
	);
	const chinese = [...text.matchAll(/[零〇一二两三四五六七八九十百千万]+/g)]
		.map((match) => parseChineseNumeral(match[0]))
		.filter((value) => value !== null);
	return [...arabic, ...chinese, ...(text.includes('每') ? [1] : [])];
}
