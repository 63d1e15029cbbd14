import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hostHeaders } from '../../src/build/deploy/host-headers.ts';
import { outFolderProblem, realPath } from '../../src/build/out/folder.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'out-folder-')));
afterAll(() => rmSync(root, { recursive: true }));
const folder = (...path: string[]) => {
	mkdirSync(join(root, ...path), { recursive: true });
	return join(root, ...path);
};
const file = (path: string, text = '') => writeFileSync(join(root, path), text);

const project = folder('home', 'project');
const home = join(root, 'home');
for (const name of [
	'content/chapters',
	'src',
	'tests/fixtures/second',
	'node_modules/.cache/made',
	'.git',
	'fresh',
])
	folder('home', 'project', name);
folder('elsewhere', 'content', 'chapters');
folder('mine');
file('mine/diary.txt');
folder('repository', '.git');
file('repository/_headers', hostHeaders([], '/'));
file('home/project/file');
folder('built');
file('built/_headers', hostHeaders(['index.html'], '/f/'));
file('built/index.html');
folder('broken-off');
file('broken-off/_headers', hostHeaders([], '/'));
folder('others-site');
file('others-site/_headers', '/*\n  X-Frame-Options: DENY\n');
folder('only-finder');
file('only-finder/.DS_Store');
symlinkSync(join(project, 'content'), join(project, 'link-to-content'));
symlinkSync(join(root, 'mine'), join(project, 'link-to-mine'));
symlinkSync(join(root, 'built'), join(project, 'link-to-built'));
symlinkSync(join(project, 'src', 'new'), join(project, 'link-to-nothing-yet'));
symlinkSync(join(project, 'round'), join(project, 'round'));

const problem = (out: string, content = 'content') => outFolderProblem(out, { project, content, home });

describe('a build must not write to', () => {
	it.each([
		['.', '整个项目'],
		['', '整个项目'],
		['./', '整个项目'],
		['..', '整个项目'],
		['../..', '整个项目'],
		['/', '整个项目'],
		['fresh/..', '整个项目'],
		['content', '文稿在它里面'],
		['content/', '文稿在它里面'],
		['./content/../content', '文稿在它里面'],
		[join(project, 'content'), '文稿在它里面'],
		['link-to-content', '文稿在它里面'],
		['link-to-content/', '文稿在它里面'],
		['content/chapters', '在文稿的文件夹里'],
		['content/new/deeper', '在文稿的文件夹里'],
		['link-to-content/new', '在文稿的文件夹里'],
		['src', '文件夹 src'],
		['src/new', '文件夹 src'],
		['link-to-nothing-yet', '文件夹 src'],
		['tests/fixtures/second', '文件夹 tests'],
		['.git', '文件夹 .git'],
		['node_modules', '文件夹 node_modules'],
		['node_modules/new', '文件夹 node_modules'],
		['node_modules/.cache', '文件夹 node_modules'],
		['file', '是一个文件'],
		['round', '链接绕成了圈'],
		['file/x', '路径里有一段是文件'],
		['x'.repeat(300), '名字太长'],
		['public', '原样抄进网站'],
		['public/x', '原样抄进网站'],
		['/proc/x', '系统自己的文件夹'],
		['/sys/x', '系统自己的文件夹'],
		['~', '完整的路径'],
		['~/site', '完整的路径'],
		['a/~/site', '完整的路径'],
		['../../mine', '别的文件（diary.txt）'],
		['link-to-mine', '别的文件'],
		['../../others-site', '别的文件'],
		['../../repository', 'Git'],
	])('%s', (out, why) => {
		expect(problem(out)).toMatch(/^OUT_DIR 写作 .*。建站会先清空它/);
		expect(problem(out)).toContain(why);
	});

	it('a folder that holds content from elsewhere, or a home', () => {
		const content = join(root, 'elsewhere', 'content');
		expect(problem(content, content)).toContain('文稿在它里面');
		expect(problem(join(root, 'elsewhere'), content)).toContain('文稿在它里面');
		expect(problem(join(content, 'out'), content)).toContain('在文稿的文件夹里');
		const empty = folder('empty-home');
		expect(outFolderProblem(empty, { project, content: 'content', home: empty })).toContain('个人文件夹');
	});
});

describe('a build may write to', () => {
	it.each([
		'dist',
		'dist/',
		'a/b/c',
		'fresh',
		'../site',
		'..site',
		'contents',
		'建好 的',
		'node_modules/.cache/made',
		'node_modules/.cache/release/next',
		'../../built',
		'../../built/',
		'link-to-built',
		'../../broken-off',
		'../../only-finder',
		join(root, 'new'),
	])('%s', (out) => {
		expect(problem(out)).toBeUndefined();
	});
});

it('paths are those of the file system, also of what is not there yet', () => {
	expect(realPath(join(project, 'link-to-nothing-yet', 'deeper'))).toBe(
		join(project, 'src', 'new', 'deeper'),
	);
	expect(realPath(join(project, 'link-to-built'))).toBe(join(root, 'built'));
});
