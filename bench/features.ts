import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLongFeature } from '../tests/support/long-feature.ts';

/** Paragraphs of a chapter in the fuller feature: about 600 characters. */
const PARAGRAPHS = 8;
const SENTENCE = '书店开在巷子深处，早晨有人来看报，午后有人来避雨，傍晚有人来等孩子放学，';

/** A chapter as short as can be, and nothing else: what the frame of a page costs. */
export const writeShort = writeLongFeature;

/** Chapters of some length, each with two numbers of its own, a chart and a term: the ledger grows with the chapters. */
export function writeFull(folder: string, count: number): void {
	writeLongFeature(folder, count);
	const stats: string[] = [];
	const figures: string[] = [];
	const terms: string[] = [];
	for (let number = 3; number <= count; number++) {
		const [first, second, chart, term] = [`zao-${number}`, `wan-${number}`, `tu-${number}`, `ci-${number}`];
		const row = (id: string, label: string, value: string) =>
			`  - id: ${id}\n    label: ${label}\n    value: "${value}"\n    unit: 人\n    period: unstated\n    scope: 小城\n    chapter: day-${number}\n    fact: F1\n    terms: [${term}]\n`;
		stats.push(row(first, '早晨来的人', String(number)), row(second, '晚上来的人', String(number + 7)));
		figures.push(
			`  - id: ${chart}\n    kind: counts\n    title: 晚上来的人多\n    measure: 来的人，人\n    alt: 早晨{${first}}，晚上{${second}}。\n    source: 据虚构材料\n    facts: [F1]\n    terms: [${term}]\n    rows:\n      - { label: 早晨, stat: ${first} }\n      - { label: 晚上, stat: ${second} }\n`,
		);
		terms.push(`  - id: ${term}\n    name: 书市\n    note: 天亮前后开张的集市。\n`);
		const name = join(folder, 'chapters', `${String(number).padStart(2, '0')}-day-${number}.mdx`);
		appendFileSync(
			name,
			`\n## 这一天\n\n<Term id="${term}">书市</Term>上早晨来了<Stat id="${first}" />，晚上来了<Stat id="${second}" />。{/* F1 */}\n\n<Chart id="${chart}" />\n\n${`${SENTENCE.repeat(2)}天天如此。\n\n`.repeat(PARAGRAPHS)}`,
		);
	}
	appendFileSync(join(folder, 'figures.yaml'), figures.join(''));
	appendFileSync(join(folder, 'terms.yaml'), terms.join(''));
	insert(join(folder, 'stats.yaml'), 'exceptions:', stats.join(''));
}

/** Puts rows before the line that begins with `mark`. */
function insert(file: string, mark: string, rows: string) {
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace(mark, rows + mark));
}
