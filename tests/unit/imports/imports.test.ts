import { describe, expect, it } from 'vitest';
import { bare, BROWSER, circles, files, forbidden, graphOf, importsOf } from './read.ts';

const LINES: Record<string, number> = { '.astro': 120, '.ts': 200, '.css': 200 };

const code = files.filter(({ file }) => !file.endsWith('.css'));
const graph = graphOf(code);

describe('arrows', () => {
	it('every import follows the table', () => {
		expect(code.length).toBeGreaterThan(50);
		expect(code.flatMap(({ file, text }) => forbidden(file, text))).toEqual([]);
	});

	it('no file needs itself', () => {
		expect(circles(graph)).toEqual([]);
	});

	it('what runs in Node as well touches no browser globals', () => {
		const inNode = new Set<string>();
		const add = (file: string) => {
			if (inNode.has(file)) return;
			inNode.add(file);
			graph
				.get(file)
				?.filter((next) => next.endsWith('.ts'))
				.forEach(add);
		};
		for (const { file } of code)
			if (/^(model|build|outputs\/(?!offline\/worker)|pictures|charts)\/.*\.ts$/.test(file)) add(file);
		const named = code.flatMap(({ file, text }) => {
			const found =
				inNode.has(file) && !/^(build|outputs)\//.test(file) ? BROWSER.exec(bare(text))?.[1] : undefined;
			return found ? [`src/${file} uses ${found}`] : [];
		});
		expect(named).toEqual([]);
		expect([...inNode].some((file) => file.startsWith('reader/'))).toBe(true);
	});

	it('Node stays in build, outputs, pictures and the content loader', () => {
		const strays = files
			.filter(({ file }) => !/^(build\/|outputs\/|pictures\/(?!scene)|content\.config\.ts)/.test(file))
			.flatMap(({ file, text }) =>
				importsOf(text)
					.filter(({ target }) => target.startsWith('node:'))
					.map(({ target, line }) => `src/${file}:${line} imports ${target}`),
			);
		expect(strays).toEqual([]);
	});
});

describe('sizes', () => {
	it('no file is longer than its limit', () => {
		const long = files.flatMap(({ file, text }) => {
			const limit = LINES[file.slice(file.lastIndexOf('.'))] ?? Infinity;
			const lines = text.trimEnd().split('\n').length;
			return lines > limit ? [`src/${file}: ${lines} lines, limit ${limit}`] : [];
		});
		expect(long).toEqual([]);
	});
});

describe('the test itself', () => {
	it.each([
		[
			'model/x.ts',
			"import { readFileSync } from 'node:fs';",
			'src/model/x.ts:1 imports node:fs: model may not import this package',
		],
		['model/x.ts', "import { getCollection } from 'astro:content';", 'may not import this package'],
		[
			'model/x.ts',
			"\nimport { feature } from '../data/feature.ts';",
			'src/model/x.ts:2 imports ../data/feature.ts: model may import only from model',
		],
		['model/schema/x.ts', "import { nearest } from '~/model/nearest';", 'model may import only from .'],
		[
			'pictures/scene/x.ts',
			"import type { Chapter } from '~/data/chapters';",
			'pictures may import only from ., pictures/scene',
		],
		[
			'components/X.astro',
			"---\nimport { feature } from '~/data/feature';\n---",
			'components may import only types from there',
		],
		[
			'components/X.astro',
			"---\nimport {\n\ttype Chapter,\n\tchapters,\n} from '~/data/chapters';\n---",
			'src/components/X.astro:5',
		],
		[
			'components/X.astro',
			"---\nimport Base from '~/layouts/Base.astro';\n---",
			'components may import only from',
		],
		['data/x.ts', "export { GET } from '../pages/stats.csv.ts';", 'data may import only from'],
		['build/x.ts', "const x = await import('../pages/index.astro');", 'build may import only from'],
		['build/x.ts', "import { getCollection } from 'astro:content';", 'may not import this package'],
		['data/x.ts', "import { parseSite } from '../../tests/built/site.ts';", 'data may import only from'],
		['utils/x.ts', '', 'src/utils/x.ts: utils stands in no row'],
		['model/x.ts', "import { KINDS } from '../charts/definitions.ts';", 'model may import only from'],
		['charts/x/definition.ts', "import { words } from '../shared/pen.ts';", 'charts may import only from'],
		['charts/x/definition.ts', "import sharp from 'sharp';", 'may not import this package'],
		['charts/x/picture.ts', "import Value from '../shared/Value.astro';", 'charts may import only from'],
		['charts/x/Page.astro', "---\nimport { draw } from './picture.ts';\n---", 'charts may import only from'],
		['reader/a/reader-a.ts', "import '../b/reader-b.ts';", 'reader may import only from'],
		['reader/a/A.astro', "---\nimport '../b/reader-b.ts';\n---", 'reader may import only from'],
		[
			'outputs/x/write.ts',
			"import { step } from '../../build/finish/steps.ts';",
			'outputs may import only from',
		],
	])('reports a forbidden import in %s', (file, text, message) => {
		expect(forbidden(file, text).join('\n')).toContain(message);
	});

	it.each([
		[
			'components/X.astro',
			"---\nimport type { Chapter } from '~/data/chapters';\nimport { href } from '~/data/site';\n---",
		],
		['components/X.astro', "---\nimport { type Chapter } from '~/data/chapters';\n---"],
		['layouts/X.astro', "---\nimport '~/styles/index.css';\n---"],
		['build/x.ts', "import sharp from 'sharp';\nimport { join } from 'node:path';"],
		['model/checks/x.ts', "import { chartStats } from '../../charts/definitions.ts';"],
		[
			'charts/x/picture.ts',
			"import { Sheet } from '../../pictures/sheet.ts';\nimport { place } from './definition.ts';",
		],
		['model/x.ts', "// import { join } from 'node:path';\nimport { RE2JS } from 're2js';"],
		['reader/a/reader-a.ts', "import './b.ts';\nimport { store } from '../shared/store.ts';"],
	])('lets pass what %s may import', (file, text) => {
		expect(forbidden(file, text)).toEqual([]);
	});

	it('finds the way around a circle, but not through types', () => {
		const texts = (b: string) => [
			{ file: 'model/a.ts', text: "import { b } from './b.ts';" },
			{ file: 'model/b.ts', text: b },
		];
		expect(circles(graphOf(texts("export { a } from './a.ts';")))).toEqual([
			'model/a.ts → model/b.ts → model/a.ts',
		]);
		expect(circles(graphOf(texts("import type { A } from './a.ts';")))).toEqual([]);
	});

	it('tells a global from a word', () => {
		expect(BROWSER.test(bare("document.title = '';"))).toBe(true);
		expect(BROWSER.test(bare('const x = window.innerWidth;'))).toBe(true);
		expect(BROWSER.test(bare('const x = `${window.innerWidth} px`;'))).toBe(true);
		expect(BROWSER.test(bare('const script = `document.title = ""`;'))).toBe(false);
		expect(
			BROWSER.test(bare("// document.title\nconst { document } = yaml; f('window.x'); row.document.x")),
		).toBe(false);
	});
});
