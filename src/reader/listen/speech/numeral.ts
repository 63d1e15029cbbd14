const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
/** Longer ones are codes. */
const MOST_DIGITS = 16;

/** Digits one by one, as years, codes and telephone numbers are said; `yao` says 幺 for 1. */
export function digitByDigit(digits: string, yao = false): string {
	return digits.replace(/\d/g, (digit) => (yao && digit === '1' ? '幺' : (DIGITS[Number(digit)] ?? '')));
}

/**
 * A number as it is said: `2764` → 两千七百六十四, `23.96` → 二十三点九六, `1,234` → 一千二百三十四. A leading 2 is 两
 * before 千, 万 and 亿; alone it is 二.
 */
export function cardinal(number: string): string {
	const [whole = '', fraction] = number.replace(/,/g, '').split('.');
	return integer(whole) + (fraction === undefined ? '' : `点${digitByDigit(fraction)}`);
}

function integer(digits: string): string {
	// 007 is no quantity.
	if (/^0\d/.test(digits) || digits.length > MOST_DIGITS) return digitByDigit(digits);
	if (digits === '0') return '零';
	return groups(digits)
		.replace(/^一十/, '十')
		.replace(/^二(?=[千万亿])/, '两');
}

function groups(digits: string): string {
	if (digits.length <= 4) return section(digits);
	const [length, unit] = digits.length > 8 ? [8, '亿'] : [4, '万'];
	const low = digits.slice(-length);
	const rest = low.replace(/^0+/, '');
	const gap = rest !== '' && rest !== low ? '零' : '';
	return groups(digits.slice(0, -length)) + unit + gap + groups(rest);
}

/** Up to four digits, without the zeros at the end. */
function section(digits: string): string {
	return [...digits]
		.map((digit, at) => digitByDigit(digit) + (digit === '0' ? '' : PLACES[digits.length - 1 - at]))
		.join('')
		.replace(/零+/g, '零')
		.replace(/零$/, '');
}
