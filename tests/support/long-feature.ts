import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** More than a page lists. */
export const CHAPTERS = 45;

/** The cycle of sixty days, which names them without a number. */
const [STEMS, BRANCHES] = ['甲乙丙丁戊己庚辛壬癸', '子丑寅卯辰巳午未申酉戌亥'] as const;

/** Writes a feature of many short chapters, after the ledger of the small one. */
export function writeLongFeature(folder: string, count = CHAPTERS): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(join(folder, 'chapters'), { recursive: true });
	cpSync('tests/fixtures/small', folder, { recursive: true });
	for (let number = 3; number <= count; number++) {
		const day = `${STEMS[number % 10]}${BRANCHES[number % 12]}日`;
		const text = [
			'---',
			`title: ${day} 书店记`,
			`short: ${day}`,
			'dek: 又是一天。',
			'stat: shudian',
			'updated: 2026-11-22',
			'---',
			'',
			'## 早晨',
			'',
			'书店开了门，人慢慢来。',
			'',
			'## 晚上',
			'',
			'书店关了门，灯还亮着。',
			'',
		].join('\n');
		writeFileSync(join(folder, 'chapters', `${String(number).padStart(2, '0')}-day-${number}.mdx`), text);
	}
}
