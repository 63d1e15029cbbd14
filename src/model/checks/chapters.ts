import { allowedNames, type Problem } from '../problem.ts';
import type { ContentCheck, Source } from './source.ts';

/** Chapters are numbered without gaps, have slugs of their own, say something, and name stats that exist; links name chapters that exist. */
export const checkChapters: ContentCheck = (source) => {
	const { chapters, stats, lineOf } = source;
	const ids = new Set(stats.map(({ id }) => id));
	if (chapters.length === 0) {
		return [{ file: 'chapters/', message: '还没有章节', allowed: '文件名写成 01-slug.mdx' }];
	}
	const problems = chapters.flatMap((chapter, index): Problem[] => {
		const { file, number, slug, meta } = chapter;
		const problems: Problem[] = [];
		const twin = chapters.slice(0, index).find((other) => other.slug === slug);
		if (twin)
			problems.push({
				file,
				message: `英文短名 ${slug} 与 ${twin.file} 重复`,
				allowed: '每章的英文短名要不同',
			});
		const before = chapters[index - 1]?.number ?? 0;
		if (number === before) {
			problems.push({
				file,
				message: `第 ${number} 章有两个文件`,
				allowed: `另一个是 ${chapters[index - 1]?.file}`,
			});
		} else if (number !== before + 1) {
			problems.push({
				file,
				message: `章号从 ${before} 跳到了 ${number}`,
				allowed: `这一章应当是 ${before + 1}`,
			});
		}
		if (!chapter.passages.some(({ text }) => text.trim() !== '')) {
			problems.push({ file, message: '这一章没有正文', allowed: '在第二行 --- 之后写' });
		}
		for (const field of ['stat', 'stat_with'] as const) {
			const id = meta[field];
			if (id !== undefined && !ids.has(id)) {
				problems.push({
					file,
					line: lineOf(file, [field]),
					field,
					message: `没有 ${id} 这个总账编号`,
					allowed: allowedNames(id, ids, '总账编号'),
				});
			}
		}
		return problems;
	});
	return [...problems, ...strayLinks(source)];
};

function strayLinks({ feature, chapters, lineOf }: Source): Problem[] {
	const slugs = chapters.map(({ slug }) => slug);
	return feature.related.flatMap(({ title, chapter }, index) =>
		chapter === undefined || slugs.includes(chapter)
			? []
			: [
					{
						file: 'feature.yaml',
						line: lineOf('feature.yaml', ['related', index, 'chapter']),
						field: `related › ${title} › chapter`,
						message: `没有 ${chapter} 这一章`,
						allowed: allowedNames(chapter, slugs, '章节'),
					},
				],
	);
}
