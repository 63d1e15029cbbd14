import { cardinal, digitByDigit } from './numeral.ts';
import { MEASURE, ORDINAL } from './measures.ts';

/** A number with its thousands and decimals. */
const N = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const MINUS = '[-−–]';
/** Between the ends of a range; a true minus sign is none. */
const TO = '\\s*(?:[-–—~～〜]|至|到)\\s*';

/** How one kind of number is said: what it looks like, and its words, given its parts and the text on both sides. */
type Rule = [pattern: RegExp, say: (parts: string[], before: string, after: string) => string];

/** Words near a number that say that it is dialled. */
const DIALLED =
	/报警|報警|警情|接警|出警|处警|處警|报案|報案|热线|熱線|电话|電話|拨打|撥打|致电|致電|来电|來電|举报|舉報|专线|專線|急救|消防|火警|指挥中心|指揮中心|客服|民警|平台|平臺/;
const SERVICE = /^(?:1[12]\d|12\d{3}|9[56]\d{3,4})$/;
/** Numbers that can be nothing else, and words right before which any number is dialled. */
const NUMBER = /-|^(?:[48]00\d{7}|1[3-9]\d{9})$/;
const CALLED = /(?:电话|電話|热线|熱線|手机|手機|传真|傳真|号码|號碼|拨打|撥打)[：:]?$/;
/** How far such a word may be away. */
const NEAR = 10;
/** 110处警 is no number of places. */
const COUNTED = new RegExp(`^(?:[\\d.,%‰+:-]|(?!处[警置理]|處[警置理]|[号號]码|号碼)${MEASURE})`);

const DOWN = /(?:下降|降低|减少|減少|下跌|回落|缩减|縮減|收窄|缩小|縮小|降|减|減|跌)[了约約近超过過逾幅度]*$/;
const UP = /(?:上升|增长|增長|增加|提高|提升|上涨|上漲|回升|扩大|擴大|升|增|涨|漲)[了约約近超过過逾幅度]*$/;
/** A share or a speed may be below nothing itself: a growth of −3% does not say that growth fell. */
const LEVEL = /(?:增速|[增升涨漲降跌]幅|率|为|為|是|至|到|达|達|在)[了约約近超过過逾]*$/;

function change(up: boolean, amount: string, before: string): string {
	if ((up ? UP : DOWN).test(before)) return amount;
	if ((up ? DOWN : UP).test(before) || LEVEL.test(before)) return up ? amount : `负${amount}`;
	return (up ? '上升' : '下降') + amount;
}

/** 2 as it is said before a measure word. */
function counted(number: string, after: string, before = ''): string {
	const two = number === '2' && !/第$/.test(before) && isQuantity(after) && !ORDINAL.test(after);
	return two ? '两' : cardinal(number);
}

/** Between two numbers a sign is an operator, or part of a range. */
const isBetween = (before: string) => /[\d%)）A-Za-z]$/.test(before);
const isQuantity = (after: string) => new RegExp(`^${MEASURE}`).test(after);
const strip = (digits: string) => digits.replace(/^0(?=\d)/, '');

/** In this order: what an earlier one has said holds no digits any more. */
export const RULES: Rule[] = [
	// Dates and years.
	[
		/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
		([, y = '', , m = '', d = '']) => `${digitByDigit(y)}年${cardinal(strip(m))}月${cardinal(strip(d))}日`,
	],
	[
		new RegExp(`(\\d{4})年?(?:——|${TO})(\\d{4}|\\d{2})(?=年)`, 'g'),
		([, a = '', b = '']) => `${digitByDigit(a)}到${digitByDigit(b)}`,
	],
	[
		new RegExp(`((?:19|20)\\d{2})${TO}((?:19|20)\\d{2})(?!\\d|[.,%]|${MEASURE})`, 'g'),
		([, a = '', b = '']) => `${digitByDigit(a)}到${digitByDigit(b)}`,
	],
	[
		/\d+(?=年)/g,
		([n = ''], before, after) =>
			n.length === 4 && !/[\d.,]$/.test(before) && !/^年(?:的)?(?:历史|歷史)/.test(after)
				? digitByDigit(n)
				: n,
	],
	// The time of day, with two digits behind the colon; else a ratio.
	[
		/(\d{1,2})[:：](\d{2})(?::(\d{2}))?(?!\d)/g,
		([all = '', h = '', m = '', s], before, after) => {
			if (Number(h) > 24 || Number(m) > 59 || /\d$/.test(before) || isQuantity(after)) return all;
			const minutes = m === '00' && !s ? '' : `${cardinal(strip(m))}分`;
			return `${counted(strip(h), '点')}点${minutes}${s ? `${cardinal(strip(s))}秒` : ''}`;
		},
	],
	[
		new RegExp(`(${N})[:：](${N})`, 'g'),
		([all = '', a = '', b = ''], _, after) => (isQuantity(after) ? all : `${cardinal(a)}比${cardinal(b)}`),
	],
	// What is dialled.
	[
		/0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-?\d{3,4}|[48]00\d{7}|1[3-9]\d{9}|\d{3,12}/g,
		([n = ''], before, after) => {
			if (/[\d.,A-Za-z-]$/.test(before) || COUNTED.test(after)) return n;
			const near = DIALLED.test(before.slice(-NEAR)) || DIALLED.test(after.slice(0, NEAR));
			const dialled = NUMBER.test(n) || CALLED.test(before) || (near && SERVICE.test(n));
			return dialled ? digitByDigit(n.replace(/-/g, '，'), true) : n;
		},
	],
	// Once a week rather than “1次／周”.
	[
		new RegExp(`(${N})(${MEASURE})[／/](半月|季度|[天日周週月季年次人户戶])`, 'g'),
		([, n = '', what = '', each = ''], before) =>
			(before.slice(-NEAR).includes(`每${each}`) ? '' : `每${each}`) + counted(n, what) + what,
	],
	// Shares and changes.
	[
		new RegExp(`(${N})[%‰]?${TO}(${N})([%‰])`, 'g'),
		([, a = '', b = '', mark = '']) => `${share(a, mark)}到${cardinal(b)}`,
	],
	[
		new RegExp(`([+]|${MINUS})?(${N})([%‰])`, 'g'),
		([, sign = '', n = '', mark = ''], before) =>
			sign === '' || isBetween(before) ? sign + share(n, mark) : change(sign === '+', share(n, mark), before),
	],
	[
		new RegExp(`([+]|${MINUS})(${N})(?=[个個]百分[点點])`, 'g'),
		([all = '', sign = '', n = ''], before, after) =>
			isBetween(before) ? all : change(sign === '+', counted(n, after), before),
	],
	// Ranges, ratios and sums.
	[
		new RegExp(`(${N})(${MEASURE})\\s*[-–—~～〜]\\s*(?=\\d)`, 'g'),
		([, n = '', what = ''], before) => `${counted(n, what, before)}${what}到`,
	],
	[/([点點分])\s*[-–—~～〜]\s*(?=[\d零一二两兩三四五六七八九十])/g, ([, clock = '']) => `${clock}到`],
	[
		new RegExp(`(${N})([万亿萬億]?)${TO}(?=\\d)`, 'g'),
		([all = '', n = '', unit = ''], before, after) =>
			/[A-Za-z]$/.test(before) ? all : `${counted(n, unit || after.replace(/^[\d.,]+/, ''))}${unit}到`,
	],
	[/(\d+)\s*[/／]\s*(\d+)/g, ([, a = '', b = '']) => `${cardinal(b)}分之${cardinal(a)}`],
	[/(\d)\s*\+\s*(?=[\dA-Za-z])/g, ([, n = '']) => `${n}加`],
	[/(\d)\+/g, ([, n = '']) => `${n}多`],
	[
		new RegExp(`([+]|${MINUS})\\s*(${N})`, 'g'),
		([all = '', sign = '', n = ''], before, after) => {
			const down = sign !== '+';
			if (/[零一二两兩三四五六七八九十百千万萬亿億点點\d]\s*$/.test(before))
				return `${down ? '减' : '加'}${cardinal(n)}`;
			// A hyphen in a name.
			if (/[A-Za-z]$/.test(before)) return all;
			if (/^(?:摄氏)?度|^℃/.test(after)) return (down ? '零下' : '零上') + cardinal(n);
			return (isQuantity(after) ? (down ? '减少' : '增加') : down ? '负' : '正') + counted(n, after);
		},
	],
	// Versions and addresses of machines.
	[/\d+(?:\.\d+){2,}/g, ([n = '']) => n.split('.').map(cardinal).join('点')],
	[
		new RegExp(N, 'g'),
		([n = ''], before, after) => (/[A-Za-z][-_.]?$/.test(before) ? n : counted(n, after, before)),
	],
];

function share(number: string, mark: string): string {
	return (mark === '%' ? '百分之' : '千分之') + cardinal(number);
}
