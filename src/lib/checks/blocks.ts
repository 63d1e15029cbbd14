import { BLOCKS, type BlockContract, isBlockName, type ReferenceKind } from '../blocks.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { type ContentCheck, type Manuscript, manuscripts, type Source, type Use } from './source.ts';

const KINDS: Record<ReferenceKind, string> = {
	stat: '总账编号',
	stats: '总账编号',
	figure: '图表编号',
	term: '词条编号',
	correction: '更正编号',
	image: '图片（content/images/ 里的文件名）',
};

/** Every block exists, has its attributes, stands in its place, and points to something that is there. */
export const checkBlocks: ContentCheck = (source) => {
	const known = knownIds(source);
	return manuscripts(source).flatMap((manuscript) => [
		...manuscript.code.map(({ text, line }) => ({
			file: manuscript.file,
			line,
			message: `正文里不能写代码 ${text.slice(0, 40)}`,
			allowed: '只写文字、Markdown 和登记过的块',
		})),
		...manuscript.uses.flatMap((use) => checkUse(use, manuscript, known)),
	]);
};

type KnownIds = Record<ReferenceKind, Set<string>>;

function knownIds(source: Source): KnownIds {
	const stats = new Set(source.stats.map(({ id }) => id));
	return {
		stat: stats,
		stats,
		figure: new Set(source.figures.map(({ id }) => id)),
		term: new Set(source.terms.map(({ id }) => id)),
		correction: new Set(source.corrections.map(({ id }) => id)),
		image: new Set(source.images),
	};
}

function checkUse(use: Use, { file }: Manuscript, known: KnownIds): Problem[] {
	const at = { file, line: use.line };
	if (!isBlockName(use.block)) {
		return [{ ...at, message: `没有 <${use.block}> 这种块`, allowed: allowedNames(use.block, Object.keys(BLOCKS), '块') }];
	}
	const contract: BlockContract = BLOCKS[use.block];
	const field = `<${use.block}>`;
	const problems: Problem[] = [];
	for (const [name, { required }] of Object.entries(contract.attributes)) {
		if (required && !use.attributes[name]?.trim()) {
			problems.push({ ...at, field, message: `缺少 ${name}`, allowed: `写成 ${name}="…"` });
		}
	}
	for (const [name, value] of Object.entries(use.attributes)) {
		const attribute = contract.attributes[name];
		if (!attribute) {
			const allowed = allowedNames(name, Object.keys(contract.attributes), '属性');
			problems.push({ ...at, field, message: `不认识的属性 ${name}`, allowed });
		} else if (value === null) {
			problems.push({ ...at, field, message: `${name} 只能是引号里的文字`, allowed: `写成 ${name}="…"` });
		} else if (attribute.refers) {
			const kind = attribute.refers;
			const ids = kind === 'stats' ? value.split(/\s+/).filter(Boolean) : [value.trim()].filter(Boolean);
			for (const id of ids.filter((id) => !known[kind].has(id))) {
				problems.push({ ...at, field, message: `没有 ${id} 这个${KINDS[kind]}`, allowed: allowedNames(id, known[kind], KINDS[kind]) });
			}
		}
	}
	if (contract.children === 'required' && !use.children.trim()) {
		problems.push({ ...at, field, message: '标签之间要有文字' });
	}
	if ((contract.place === 'inline') !== use.inline) {
		const message = contract.place === 'block' ? '要单独占一行，前后空行' : '要写在句子里';
		problems.push({ ...at, field, message });
	}
	return problems;
}
