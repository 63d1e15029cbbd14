import { linearPattern } from './linear-pattern.ts';
import type { ContentCheck } from './source.ts';

/** Patterns of exceptions are such as the engine runs that takes linear time. */
export const checkExceptions: ContentCheck = ({ exceptions, lineOf }) =>
	exceptions.flatMap(({ pattern }, index) =>
		pattern === undefined || linearPattern(pattern)
			? []
			: [
					{
						file: 'stats.yaml',
						line: lineOf('stats.yaml', ['exceptions', index, 'pattern']),
						field: `exceptions › 第 ${index + 1} 条 › pattern`,
						message: '这个正则表达式用不了',
						allowed: '不能用 (?=…)、(?!…)、\\1 和一千次以上的重复；只想写一段文字的，改用 text',
					},
				],
	);
