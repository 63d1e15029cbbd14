/** A calendar date in words: `2026-11-22` → `2026年11月22日`. No zeros are kept, no time zone is involved. */
export function chineseDate(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

/** The last of some days, written `2026-11-22`. */
export function latest(days: readonly string[]): string {
	return [...days].sort().at(-1) ?? '';
}
