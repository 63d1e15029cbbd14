import { allowedNames, type Problem } from '../problem.ts';
import type { ContentCheck } from './source.ts';

/** Chapters are numbered without gaps, have slugs of their own, say something, and name stats that exist. */
export const checkChapters: ContentCheck = ({ chapters, stats, lineOf }) => {
	const ids = stats.map(({ id }) => id);
	if (chapters.length === 0) {
		return [{ file: 'chapters/', message: '还没有章节', allowed: '文件名写成 01-slug.mdx' }];
	}
	return chapters.flatMap((chapter, index): Problem[] => {
		const { file, number, slug, meta } = chapter;
		const problems: Problem[] = [];
		const twin = chapters.slice(0, index).find((other) => other.slug === slug);
		if (twin) problems.push({ file, message: `英文短名 ${slug} 与 ${twin.file} 重复` });
		const before = chapters[index - 1]?.number ?? 0;
		if (number === before) {
			problems.push({ file, message: `第 ${number} 章有两个文件` });
		} else if (number !== before + 1) {
			problems.push({ file, message: `章号从 ${before} 跳到了 ${number}`, allowed: `这一章应当是 ${before + 1}` });
		}
		if (!chapter.passages.some(({ text }) => text.trim() !== '')) {
			problems.push({ file, message: '这一章没有正文' });
		}
		for (const field of ['stat', 'stat_with'] as const) {
			const id = meta[field];
			if (id !== undefined && !ids.includes(id)) {
				problems.push({ file, line: lineOf(file, [field]), field, message: `没有 ${id} 这个总账编号`, allowed: allowedNames(id, ids, '总账编号') });
			}
		}
		return problems;
	});
};
