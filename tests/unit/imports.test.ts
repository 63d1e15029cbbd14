import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** What a folder may import: other folders, folders of which only types, packages. */
type Arrow = { from: string[]; typesOf?: string[]; packages?: RegExp };

const NODE = 'node:[\\w/]+';
const TOOLS = '(?!astro:)[@\\w][\\w./@-]*';

/** Charts: what is to be known of them, plain and pure; their views on a page; their pictures. */
const DEFINITIONS = ['definitions', '*/definition', 'shared/table', 'shared/text'].map(
	(file) => `charts/${file}`,
);
const VIEWS = ['ChartTable', 'Formula', 'Value'].map((name) => `charts/shared/${name}`);
const DEFINITION: Arrow = {
	from: [...DEFINITIONS, 'lib', 'schema'],
	packages: /^(astro\/zod|d3-scale)$/,
};
const PICTURE: Arrow = {
	from: [...DEFINITIONS, 'charts/*/picture', 'charts/shared/pen', 'cards', 'theme', 'lib'],
};

/**
 * The arrow table of the architecture: schema ← lib ← {data, scene, build, cards, reader, worker}, data ← blocks,
 * components ← layouts ← pages. A file has the row of its own path or of the nearest folder; `*` is any folder.
 */
const ARROWS: Record<string, Arrow> = {
	'content.config.ts': {
		from: ['schema', 'build/environment', 'build/content/record', 'charts/definitions'],
		packages: /^(astro:content|astro\/loaders|astro\/zod)$/,
	},
	schema: { from: ['schema'], packages: /^astro\/zod$/ },
	theme: { from: ['theme'] },
	lib: { from: ['schema', 'lib'], packages: /^(opencc-js\/cn2t|re2js)$/ },
	'lib/checks': { from: ['schema', 'lib', 'charts/definitions'] },
	charts: { from: [...DEFINITIONS, ...VIEWS, 'components', 'data/site', 'lib'] },
	'charts/definitions.ts': DEFINITION,
	'charts/*/definition.ts': DEFINITION,
	'charts/shared/table.ts': DEFINITION,
	'charts/shared/text.ts': DEFINITION,
	'charts/pictures.ts': PICTURE,
	'charts/*/picture.ts': PICTURE,
	'charts/shared/pen.ts': PICTURE,
	data: { from: ['data', 'lib', 'schema', 'charts/definitions'], packages: /^(astro:content|astro|sharp)$/ },
	scene: { from: ['scene', 'lib', 'theme'] },
	reader: {
		from: [
			'lib',
			'reader/store',
			'reader/panel',
			'reader/place',
			'reader/copy',
			'reader/selected',
			'reader/appearance',
			'reader/found',
			'reader/passage',
			'reader/trusted',
			'reader/page',
			'reader/words',
			'reader/listen',
			'reader/later/mark-found',
		],
	},
	'reader/later.ts': { from: ['reader/here'] },
	// The list of elements: it alone loads them, besides those that wait and the player.
	'reader/main.ts': { from: ['reader'] },
	'reader/later/idle.ts': { from: ['reader/later'] },
	'reader/later/watch-voices.ts': { from: ['reader/later/offer-listening'] },
	'reader/later/offer-listening.ts': { from: ['reader/later/reader-listen'] },
	worker: { from: ['worker', 'lib'], packages: /^workbox-(precaching|routing)$/ },
	'env.d.ts': { from: [] },
	cards: {
		from: ['cards', 'scene', 'lib', 'theme', 'charts/pictures'],
		typesOf: ['schema', 'charts/definitions'],
		packages: new RegExp(`^(${NODE}|${TOOLS})$`),
	},
	// Brings the feature's facts and its pictures together, for pages and blocks.
	'cards/site.ts': {
		from: ['cards', 'data', 'lib', 'build/environment'],
		typesOf: ['charts/definitions'],
	},
	blocks: {
		from: ['blocks', 'charts/Chart', 'components', 'data', 'cards', 'lib'],
		packages: /^astro:assets$/,
	},
	components: { from: ['components', 'lib', 'scene', 'data/site'], typesOf: ['data', 'schema'] },
	layouts: {
		from: ['layouts', 'components', 'styles', 'lib', 'scene', 'theme', 'data/site', 'reader/main'],
		typesOf: ['data', 'schema'],
	},
	pages: { from: ['layouts', 'blocks', 'components', 'data', 'cards', 'lib', 'theme'], packages: /^astro$/ },
	build: {
		from: ['build', 'charts/definitions', 'lib', 'schema', 'theme'],
		packages: new RegExp(`^(${NODE}|${TOOLS})$`),
	},
	styles: { from: ['styles'] },
};

const LINES: Record<string, number> = { '.astro': 120, '.ts': 200, '.css': 200 };

type Import = { target: string; type: boolean; line: number };

/** Import, re-export and dynamic import statements of a .ts or .astro text. */
function importsOf(text: string): Import[] {
	const statement =
		/^[ \t]*(?:import|export)\s+(?<type>type\s+)?(?:(?<names>[\w$*\s{},]+?)\s+from\s+)?['"](?<target>[^'"\n]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"\n]+)['"]\s*\)/gm;
	return [...text.matchAll(statement)].map((match) => {
		const { type, names = '', target, dynamic } = match.groups ?? {};
		const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
		const allTypes =
			inBraces !== undefined && inBraces.split(',').every((name) => /^\s*(type\s|$)/.test(name));
		return {
			target: target ?? dynamic ?? '',
			type: Boolean(type) || allTypes,
			line: text.slice(0, match.index + match[0].length).split('\n').length,
		};
	});
}

/** `~/lib/x`, `../lib/x.ts` → `lib/x.ts`; null for a package. */
function inSrc(file: string, target: string): string | null {
	if (target.startsWith('~/')) return target.slice(2);
	if (target.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), target));
	return null;
}

const under = (path: string, folder: string): boolean =>
	new RegExp(`^${folder.replaceAll('*', '[^/]+')}(?:[/.]|$)`).test(path);

function arrowOf(file: string): Arrow | undefined {
	const parts = file.split('/');
	const above = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
	return [file, file.replace(/(?<=\/)[^/]+(?=\/)/, '*'), ...above]
		.map((row) => ARROWS[row])
		.find((arrow) => arrow !== undefined);
}

/** Forbidden imports of one file, each as a sentence. */
function forbidden(file: string, text: string): string[] {
	const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
	const arrow = arrowOf(file);
	if (!arrow) return [`src/${file}: ${folder} stands in no row of the arrow table`];
	return importsOf(text).flatMap(({ target, type, line }) => {
		const at = `src/${file}:${line} imports ${target}`;
		const path = inSrc(file, target);
		if (path === null) {
			return type || arrow.packages?.test(target) ? [] : [`${at}: ${folder} may not import this package`];
		}
		if (arrow.from.some((allowed) => under(path, allowed))) return [];
		if (arrow.typesOf?.some((allowed) => under(path, allowed))) {
			return type ? [] : [`${at}: ${folder} may import only types from there`];
		}
		return [`${at}: ${folder} may import only from ${[...arrow.from, ...(arrow.typesOf ?? [])].join(', ')}`];
	});
}

/** Code without its comments, strings and the words of templates, so that none of them is taken for a global. */
function bare(text: string): string {
	return text
		.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '')
		.replace(/`(?:\\.|[^`\\])*`/g, (template) => (template.match(/\$\{[^}]*\}/g) ?? []).join(' '));
}

const BROWSER = /(?<![.\w])(document|window|localStorage|navigator|customElements)\s*[.[(]/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.(ts|astro|css)$/.test(file))
	.sort()
	.map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

describe('arrows', () => {
	it('every import follows the table', () => {
		const code = files.filter(({ file }) => !file.endsWith('.css'));
		expect(code.length).toBeGreaterThan(50);
		expect(code.flatMap(({ file, text }) => forbidden(file, text))).toEqual([]);
	});

	it('lib and definitions touch no browser globals', () => {
		const named = files.flatMap(({ file, text }) => {
			const found = /^lib\/|^charts\/.*\.ts$/.test(file) ? BROWSER.exec(bare(text))?.[1] : undefined;
			return found ? [`src/${file} uses ${found}`] : [];
		});
		expect(named).toEqual([]);
	});

	it('Node stays in build, cards and the content loader', () => {
		const strays = files
			.filter(({ file }) => !/^(build\/|cards\/|content\.config\.ts)/.test(file))
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
			'lib/x.ts',
			"import { readFileSync } from 'node:fs';",
			'src/lib/x.ts:1 imports node:fs: lib may not import this package',
		],
		['lib/x.ts', "import { getCollection } from 'astro:content';", 'may not import this package'],
		[
			'lib/x.ts',
			"\nimport { feature } from '../data/feature.ts';",
			'src/lib/x.ts:2 imports ../data/feature.ts: lib may import only from schema, lib',
		],
		['schema/x.ts', "import { nearest } from '~/lib/nearest';", 'schema may import only from schema'],
		[
			'scene/x.ts',
			"import type { Chapter } from '~/data/chapters';",
			'scene may import only from scene, lib',
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
		['lib/x.ts', "import { KINDS } from '../charts/definitions.ts';", 'lib may import only from'],
		['charts/x/definition.ts', "import { words } from '../shared/pen.ts';", 'charts may import only from'],
		['charts/x/definition.ts', "import sharp from 'sharp';", 'may not import this package'],
		['charts/x/picture.ts', "import Value from '../shared/Value.astro';", 'charts may import only from'],
		['charts/x/Page.astro', "---\nimport { draw } from './picture.ts';\n---", 'charts may import only from'],
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
		['lib/checks/x.ts', "import { chartStats } from '../../charts/definitions.ts';"],
		[
			'charts/x/picture.ts',
			"import { Sheet } from '../../cards/sheet.ts';\nimport { place } from './definition.ts';",
		],
		['lib/x.ts', "// import { join } from 'node:path';\nimport { RE2JS } from 're2js';"],
	])('lets pass what %s may import', (file, text) => {
		expect(forbidden(file, text)).toEqual([]);
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
