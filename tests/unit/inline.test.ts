import { describe, expect, it } from 'vitest';
import { inlineOf } from '../../src/build/deploy/inline.ts';

const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

describe('what a policy must allow', () => {
	it('is the known scripts and the styles of the head', () => {
		const html = page(
			'<style class="a>b">p{}</style><script>boot()</script><style>q{}</style>',
			'<script type="speculationrules">{}</script><script type="module" src="/a.js"></script>',
		);
		expect(inlineOf(html, ['boot()', '{}'])).toEqual({ scripts: ['boot()', '{}'], styles: ['p{}', 'q{}'] });
	});

	it('is nothing that only speaks of scripts', () => {
		const html = page(
			`<meta content="how to write <script>x()</script>"><title>&lt;script></title>`,
			`<!-- <script>x()</script> --><p title='<style>'>1 < 2</p><script type="application/ld+json">{}</script>`,
		);
		expect(inlineOf(html, [])).toEqual({ scripts: [], styles: [] });
	});

	it.each([
		['a script that nobody knows', page('', '<p><script>alert(1)</script></p>'), '有不认识的脚本“alert(1)”'],
		['one in capitals', page('', '<SCRIPT type=module>alert(1)</SCRIPT >'), '有不认识的脚本“alert(1)”'],
		['one without an end', page('', '<script>alert(1)'), '<script> 没有结尾'],
		['a style in the text', page('', '<style>p{}</style>'), '正文里有样式“p{}”'],
	])('stops at %s', (_, html, message) => {
		expect(() => inlineOf(html, ['boot()'])).toThrow(message);
	});
});
