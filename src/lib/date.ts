/** A calendar date in words: `2026-11-22` → `2026年11月22日`. No zeros are kept, no time zone is involved. */
export function chineseDate(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

/** The calendar date of a moment where the reader is: `2026-11-22`. */
export function today(now: Date): string {
	const [year, month, date] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
	return [year, ...[month, date].map((part) => String(part).padStart(2, '0'))].join('-');
}
