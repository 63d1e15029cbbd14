import { blockOf } from '../../blocks/definitions.ts';
import type { ReferenceKind } from '../../blocks/definition.ts';
import { nearest } from '../nearest.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { type ContentCheck, type Manuscript, manuscripts, type Source, SPREAD, type Use } from './source.ts';

const KINDS: Record<ReferenceKind, string> = {
	stat: '总账编号',
	stats: '总账编号',
	chart: '图表编号',
	term: '词条编号',
	correction: '更正编号',
	image: '图片文件',
};

/** Nothing but words and blocks; every block has its attributes, stands in its place, and points to something that is there. */
export const checkBlocks: ContentCheck = (source) => {
	const known = knownIds(source);
	return manuscripts(source).flatMap((manuscript) => [
		...manuscript.strays.map((stray) => ({ file: manuscript.file, ...stray })),
		...manuscript.uses.flatMap((use) => checkUse(use, manuscript, known)),
	]);
};

type KnownIds = Record<ReferenceKind, Set<string>>;

function knownIds(source: Source): KnownIds {
	const stats = new Set(source.stats.map(({ id }) => id));
	return {
		stat: stats,
		stats,
		chart: new Set(source.figures.map(({ id }) => id)),
		term: new Set(source.terms.map(({ id }) => id)),
		correction: new Set(source.corrections.map(({ id }) => id)),
		image: new Set(source.images),
	};
}

function allowedIn(kind: ReferenceKind, id: string, known: Set<string>): string {
	if (kind !== 'image') return allowedNames(id, known, KINDS[kind]);
	const there =
		known.size === 0 ? 'images/ 里还没有图片' : `images/ 里有 ${[...known].slice(0, 12).join('、')}`;
	return `${there}；文件名以 .jpg、.jpeg、.png、.webp 或 .avif 结尾`;
}

function checkUse(use: Use, { file }: Manuscript, known: KnownIds): Problem[] {
	const at = { file, line: use.line };
	const definition = blockOf(use.block);
	if (!definition) return [];
	const field = `<${use.block}>`;
	const problems: Problem[] = [];
	const names = Object.keys(definition.attributes);
	// A misspelt or computed attribute is among the strays; it is not missing as well.
	const meant = Object.keys(use.attributes).flatMap((name) =>
		Object.hasOwn(definition.attributes, name) ? [] : nearest(name, names, 1),
	);
	for (const [name, { required }] of Object.entries(definition.attributes)) {
		const value = use.attributes[name];
		if (
			required &&
			value !== null &&
			!value?.trim() &&
			!meant.includes(name) &&
			!(SPREAD in use.attributes)
		) {
			problems.push({ ...at, field, message: `缺少 ${name}`, allowed: `写成 ${name}="…"` });
		}
	}
	for (const [name, value] of Object.entries(use.attributes)) {
		const attribute = Object.hasOwn(definition.attributes, name) ? definition.attributes[name] : undefined;
		if (value !== null && attribute?.refers) {
			const kind = attribute.refers;
			const ids =
				kind === 'stats' ? value.split(/\s+/).filter(Boolean) : [value].filter((id) => id.trim() !== '');
			for (const id of ids.filter((id) => !known[kind].has(id))) {
				problems.push({
					...at,
					field,
					message: `没有 ${id} 这个${KINDS[kind]}`,
					// Looked for when it is shown: thousands of slips must not compare all names with all.
					get allowed() {
						return allowedIn(kind, id, known[kind]);
					},
				});
			}
		}
	}
	if (definition.children === 'required' && !use.children.trim()) {
		problems.push({
			...at,
			field,
			message: '标签之间要有文字',
			allowed: `写成 ${field.replace('>', ' …>')}文字</${use.block}>`,
		});
	}
	if (definition.children === 'none' && use.children.trim()) {
		problems.push({
			...at,
			field,
			message: `标签之间不能有文字“${use.children.trim().slice(0, 20)}”`,
			allowed: `写成 ${field.replace('>', ' … />')}`,
		});
	}
	if (use.inside !== null) {
		problems.push({
			...at,
			field,
			message: `不能写在 <${use.inside}> 里面`,
			allowed: '两个块分开写：一个链接里不能再有链接',
		});
	}
	if ((definition.place === 'inline') !== use.inline) {
		const block = definition.place === 'block';
		problems.push({
			...at,
			field,
			message: block ? '要单独占一行' : '不能单独占一行',
			allowed: block ? '前后各空一行，不写在句子里' : '写在句子里；要单独摆出数字，用 <Figure stats="…" />',
		});
	}
	return problems;
}
