import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { chartsSchema } from '../../charts/definitions.ts';
import { chapterSchema } from '../../model/schema/chapter.ts';
import { correctionsSchema } from '../../model/schema/correction.ts';
import { featureSchema } from '../../model/schema/feature.ts';
import { redirectsSchema } from '../../model/schema/redirect.ts';
import { hantSchema } from '../../model/schema/hant.ts';
import { ledgerSchema } from '../../model/schema/stat.ts';
import { termsSchema } from '../../model/schema/term.ts';
import { parseChapterFile } from '../../model/chapter-file.ts';
import type { ChapterSource, LineOf, Manuscript, Source } from '../../model/checks/source.ts';
import type { Problem } from '../../model/problem.ts';
import { foreignFiles } from './folder.ts';
import { cutFrontMatter, misread } from './front-matter.ts';
import { LOCK, readLock } from '../markdown/lock-file.ts';
import { readManuscript } from './manuscript.ts';
import { isPicture } from './picture.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** Manuscripts around the chapters; their names are no chapter's. */
const FRAME = ['intro', 'close'];

/** Image formats that `<Picture>` takes. */
const IMAGE = /\.(jpg|jpeg|png|webp|avif)$/i;

/** Reads a content folder from disk. `source` is absent when a file cannot be read at all. */
export function readContent(directory: string): { source: Source | undefined; problems: Problem[] } {
	const problems: Problem[] = [];
	const files = new Map<string, YamlFile<unknown>>();

	function keep<Data>(file: string, yaml: YamlFile<Data>): Data | undefined {
		files.set(file, yaml);
		problems.push(...yaml.problems);
		return yaml.data;
	}
	function text(file: string): string | undefined {
		try {
			return readFileSync(join(directory, file), 'utf8');
		} catch {
			return undefined;
		}
	}
	function optional<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | undefined {
		return keep(file, readYaml(file, text(file) ?? '', schema));
	}
	function required<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | undefined {
		const found = text(file);
		if (found === undefined) problems.push({ file, message: '找不到这个文件' });
		return found === undefined ? undefined : keep(file, readYaml(file, found, schema));
	}

	problems.push(...foreignFiles(directory), ...readLock(text(LOCK) ?? '').problems);
	const feature = required('feature.yaml', featureSchema);
	const ledger = required('stats.yaml', ledgerSchema);
	const figures = optional('figures.yaml', chartsSchema);
	const terms = optional('terms.yaml', termsSchema);
	const corrections = optional('corrections.yaml', correctionsSchema);
	const redirects = optional('redirects.yaml', redirectsSchema);
	const hant = optional('hant.yaml', hantSchema);

	function manuscript(file: string, slug: string, body: string): Manuscript | undefined {
		const read = readManuscript(file, slug, body);
		problems.push(...read.problems);
		return read.manuscript;
	}

	const frame = FRAME.flatMap((slug) => {
		const file = `${slug}.mdx`;
		const whole = text(file);
		if (whole === undefined) return [];
		const { fields, body, problems: uncut } = cutFrontMatter(file, whole);
		problems.push(...uncut);
		if (fields) {
			// A field such as `layout` would be imported.
			problems.push({ file, line: 1, message: '开头不能有 --- 信息块', allowed: '删掉，直接写正文' });
		}
		return (body === undefined ? undefined : manuscript(file, slug, body)) ?? [];
	});

	const chapters = list(join(directory, 'chapters')).flatMap((name): ChapterSource[] => {
		const file = `chapters/${name}`;
		const place = name.endsWith('.mdx') ? parseChapterFile(name) : null;
		if (!place) {
			problems.push({ file, message: '文件名不对', allowed: '写成 01-slug.mdx：两位章号、连字符、英文短名' });
			return [];
		}
		if (FRAME.includes(place.slug)) {
			problems.push({
				file,
				message: `短名 ${place.slug} 留给 ${place.slug}.mdx`,
				allowed: '换一个英文短名',
			});
			return [];
		}
		const { fields, read, body, problems: uncut } = cutFrontMatter(file, text(file) ?? '');
		if (!fields) {
			problems.push(...(uncut.length > 0 ? uncut : [withoutFields(file)]));
			return [];
		}
		const yaml = readYaml(file, fields.text, chapterSchema, fields.before);
		const meta = keep(file, yaml);
		if (meta) {
			const at = (field: string) => ({ file, line: yaml.lineOf([field]), field });
			problems.push(...uncut, ...(read ? misread(read, chapterSchema, at) : []));
		}
		const words = body === undefined ? undefined : manuscript(file, place.slug, body);
		return meta && words ? [{ ...words, number: place.number, meta }] : [];
	});
	chapters.sort((a, b) => a.number - b.number);

	const images = list(join(directory, 'images')).filter((name) => IMAGE.test(name));
	for (const name of images.filter((name) => !isPicture(join(directory, 'images', name))))
		problems.push({
			file: `images/${name}`,
			message: '打不开，或不是能用的图片',
			allowed: '另存为 JPEG、PNG、WebP 或 AVIF',
		});

	if (
		!feature ||
		!ledger ||
		!figures ||
		!terms ||
		!corrections ||
		!redirects ||
		!hant ||
		problems.length > 0
	) {
		return { source: undefined, problems };
	}
	const lineOf: LineOf = (file, path) => files.get(file)?.lineOf(path);
	return {
		source: {
			feature,
			...ledger,
			...figures,
			...terms,
			...corrections,
			...redirects,
			chapters,
			frame,
			images,
			lineOf,
		},
		problems,
	};
}

function withoutFields(file: string): Problem {
	return {
		file,
		line: 1,
		message: '缺少开头的 --- 信息块',
		allowed: '照其他章的样子写 title、short、dek、stat、updated',
	};
}

function list(directory: string): string[] {
	try {
		return readdirSync(directory)
			.filter((name) => !name.startsWith('.'))
			.sort();
	} catch {
		return [];
	}
}
