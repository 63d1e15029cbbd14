import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFrontmatter, unified } from '@astrojs/markdown-remark';
import { beforeEach, describe, expect, it } from 'vitest';
import { findProblems } from '../../src/build/content/preflight.ts';
import { remarkClosed } from '../../src/build/markdown/closed.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { contentCopy } from '../support/content-copy.ts';

const { root, folder, messages } = contentCopy('small');

/** Ways in which a manuscript would be a program. Each calls the canary, which writes a file; `{stat}` is a stat of the feature. */
const CANARY = `globalThis.process.getBuiltinModule('node:fs').writeFileSync('canary','')`;
const WAYS: Record<string, string> = {
	'code between two comments': `字{/* F3 */ (${CANARY},'') /* x */}`,
	'code after a comment and a line end': `字{/* F3 */\n${CANARY}}`,
	'a line comment before code': `字{// F3\n${CANARY}}`,
	'a comment within a template': '字{`/* ${' + CANARY + '} */`}',
	'an attribute twice': `字<Stat id={${CANARY}} id="{stat}" />`,
	'an attribute twice, in text': `字<Stat id="{stat}" id="{stat}" />`,
	'__proto__ as an attribute': `字<Stat id="{stat}" __proto__={${CANARY}} />`,
	'constructor as an attribute': `字<Stat id="{stat}" constructor="x" />`,
	'hasOwnProperty as an attribute': `字<Stat id="{stat}" hasOwnProperty={${CANARY}} />`,
	'set:html': `字<Stat id="{stat}" set:html={${CANARY}} />`,
	'client:load': `字<Stat id="{stat}" client:load={${CANARY}} />`,
	'is:raw': `字<Stat id="{stat}" is:raw />`,
	slot: `字<Stat id="{stat}" slot={${CANARY}} />`,
	children: `字<Stat id="{stat}" children={${CANARY}} />`,
	dangerouslySetInnerHTML: `字<Stat id="{stat}" dangerouslySetInnerHTML={{ __html: ${CANARY} }} />`,
	'attributes in braces': `字<Stat id="{stat}" {...${CANARY}} />`,
	'a fragment': `字<>{${CANARY}}</>`,
	'code in a block': `字<Stat id="{stat}">{${CANARY}}</Stat>`,
	'code in a link': `[字{${CANARY}}](https://example.org/)`,
	'code in bold in a list': `- **字{${CANARY}}**`,
	'code in a table': `| 字 |\n| - |\n| {${CANARY}} |`,
	'code in a heading': `## 字{${CANARY}}`,
	'code in a quotation': `> {${CANARY}}`,
	'code on a line of its own': `{${CANARY}}`,
	'code in a footnote': `字[^1]\n\n[^1]: {${CANARY}}`,
	'a member as a name': `字<globalThis.process />`,
	'a name in a namespace': `字<a:b>{${CANARY}}</a:b>`,
	'a name from the prototype': `字<constructor />`,
	'an import in the midst': `import fs from 'node:fs'`,
	'an export in the midst': `export const x = ${CANARY}`,
	'a default export': `export default ({ children }) => ${CANARY}`,
	'a picture that is a module': `![字](./evil.js)`,
	'a picture that is a module, by reference': `![字][1]\n\n[1]: ./evil.js`,
};

/** Front matter, by the manuscript it opens. */
const FIELDS: Record<string, string> = {
	'fields that end in the midst of a line': '---\na: 1\n---x\n\n{' + CANARY + '}\n\n---',
	'a layout': '---\nlayout: ./evil.js\n---',
	'a layout after a byte order mark': '\uFEFF---\nlayout: ./evil.js\n---',
	'a layout with line ends of Windows': '---\r\nlayout: ./evil.js\r\n---\r',
	'a layout in TOML': '+++\nlayout = "./evil.js"\n+++',
	'a layout between unlike marks': '---\nlayout: ./evil.js\n+++',
	'a layout after an empty line': '\n---\nlayout: ./evil.js\n---',
	'a layout after spaces': '---   \nlayout: ./evil.js\n---  ',
	'a layout beside the opening marks': '--- {layout: ./evil.js,\nx: 1}\n---',
	'a layout by a merge': '---\n<<: { layout: ./evil.js }\n---',
};

/** The processor that the site's configuration hands to Astro, called as its integration of MDX calls it. */
async function compile(path: string, closed = true): Promise<string> {
	const processor = unified({ remarkPlugins: closed ? [remarkClosed] : [], smartypants: false });
	const renderer = await processor.createMdxRenderer?.(
		{ syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: false },
		{ optimize: false, srcDir: pathToFileURL(join(root, 'src/')), sourcemap: false },
	);
	const { content, frontmatter } = parseFrontmatter(readFileSync(path, 'utf8'), {
		frontmatter: 'empty-with-spaces',
	});
	return (await renderer?.process(content, path, frontmatter))?.code ?? '';
}

describe.each([
	['the feature', 'content', 'chapters/01-chuangjian.mdx', 'jingqing'],
	['another feature', 'tests/fixtures/second', 'chapters/02-bicycles.mdx', 'danche'],
])('no manuscript of %s is a program', (_, from, file, stat) => {
	const copy = join(root, 'whole');
	beforeEach(() => {
		rmSync(copy, { recursive: true, force: true });
		cpSync(from, copy, { recursive: true });
	});
	const problems = () => findProblems(copy).map(formatProblem);

	it('as it is', async () => {
		expect(problems()).toEqual([]);
		for (const name of ['intro.mdx', file]) await compile(join(copy, name));
	});

	it.each(['intro.mdx', file])('the pre-flight names each way in %s with its line', async (name) => {
		const lines: [line: number, way: string][] = [];
		let text = readFileSync(join(copy, name), 'utf8').trimEnd();
		for (const [way, code] of Object.entries(WAYS)) {
			lines.push([text.split('\n').length + 2, way]);
			text += `\n\n${code.replaceAll('{stat}', stat)}`;
		}
		writeFileSync(join(copy, name), `${text}\n`);
		const said = findProblems(copy).filter((problem) => problem.file === name);
		const unseen = lines.filter(
			([line], at) =>
				!said.some(
					(problem) =>
						Number(problem.line) >= line && Number(problem.line) < (lines[at + 1]?.[0] ?? Infinity),
				),
		);
		expect(unseen).toEqual([]);
		await expect(compile(join(copy, name))).rejects.toThrow('正文里不能写代码');
	});

	it.each(Object.entries(FIELDS))('%s', async (_name, opening) => {
		writeFileSync(join(copy, 'intro.mdx'), `${opening}\n\n引言。\n`);
		expect(problems().join('\n')).toMatch(/^intro\.mdx:\d+/);
		await expect(compile(join(copy, 'intro.mdx'))).rejects.toThrow(/[\u4e00-\u9fff]/);
	});

	it('a layout among the fields of a chapter', async () => {
		const chapter = join(copy, file);
		writeFileSync(chapter, readFileSync(chapter, 'utf8').replace('---', '---\nlayout: ./evil.js'));
		expect(problems().join('\n')).toContain(`${file}:2 · layout：不认识的字段`);
		await expect(compile(chapter)).rejects.toThrow('layout：不认识的字段');
	});

	it.each(['node_modules/astro/jsx-runtime.js', 'chapters/evil.mjs', 'package.json', 'images/a.ts'])(
		'%s beside the manuscripts',
		(name) => {
			mkdirSync(dirname(join(copy, name)), { recursive: true });
			writeFileSync(join(copy, name), CANARY);
			expect(problems().join('\n')).toContain('这里不能放程序');
		},
	);
});

it.each(Object.entries(WAYS))('the pipeline itself refuses %s', async (_name, text) => {
	const manuscript = join(root, '01-a.mdx');
	writeFileSync(manuscript, `字。\n\n${text.replaceAll('{stat}', 'a')}\n`);
	const error = await compile(manuscript).catch((thrown) => thrown);
	expect(error.message).toMatch(/^01-a\.mdx:\d+.*[\u4e00-\u9fff]/);
	expect(error.line).toBeGreaterThanOrEqual(3);
});

it('the canaries live: without the plugin they are in the program', async () => {
	const program = join(root, '01-a.mdx');
	const living: string[] = [];
	for (const [name, text] of Object.entries(WAYS)) {
		writeFileSync(program, `${text}\n`);
		const code = await compile(program, false).catch(() => '');
		if (code.includes('getBuiltinModule') || code.includes('evil.js')) living.push(name);
	}
	expect(living.length).toBeGreaterThan(20);
	for (const name of ['code between two comments', 'an attribute twice', '__proto__ as an attribute'])
		expect(living).toContain(name);
	writeFileSync(program, `---\nlayout: ./evil.js\n---\n\n字\n`);
	expect(await compile(program, false)).toContain('from "./evil.js"');
});

it('comments may stand where they will', async () => {
	const words = join(folder, 'chapters/02-guanmen.mdx');
	appendFileSync(words, '\n字{/* F3 */}。{/* F3 */ /* F1 */}{// F3\n}{}\n\n{/* F3 * / x */}\n');
	expect(messages().filter((problem) => problem.startsWith('chapters/'))).toEqual([]);
	await compile(words);
});
