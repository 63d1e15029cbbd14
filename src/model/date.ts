/** A calendar date in words: `2026-11-22` → `2026年11月22日`. No zeros are kept, no time zone is involved. */
export function chineseDate(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

/** The last of some days, written `2026-11-22`. */
export function latest(days: readonly string[]): string {
	return [...days].sort().pop() ?? '';
}

/** Formats that know no bare day get its first moment in China. */
const START = 'T00:00:00+08:00';
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as Atom and JSON Feed want it (RFC 3339). */
export function rfc3339(day: string): string {
	return day + START;
}

/** A day as RSS wants it (RFC 822, with four digits to the year). */
export function rfc822(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	const [year, , number] = day.split('-');
	return `${WEEKDAYS[date.getUTCDay()]}, ${number} ${MONTHS[date.getUTCMonth()]} ${year} 00:00:00 +0800`;
}

/** The calendar date of a moment where the reader is: `2026-11-22`. */
export function today(now: Date): string {
	const [year, month, date] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
	return [year, ...[month, date].map((part) => String(part).padStart(2, '0'))].join('-');
}
