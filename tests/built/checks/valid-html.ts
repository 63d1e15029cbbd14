import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import type { Check } from '../check.ts';
import type { Page } from '../site.ts';

/** Markup that has been found valid, of all sites: pages of single stats, and those of another script, are alike. */
const valid = new Set<string>();

export const validHtml: Check = {
	title: 'the HTML is valid, of each page that differs from others in more than words and values',
	run: async ({ pages, moved }) => {
		const config = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8'));
		const validator = new HtmlValidate(new StaticConfigLoader(config));
		const found = [];
		for (const page of [...pages, ...moved]) {
			const markup = markupOf(page);
			if (valid.has(markup)) continue;
			const { results } = await validator.validateString(page.html, page.file);
			if (results.length === 0) valid.add(markup);
			for (const { messages } of results)
				for (const { ruleId, message, selector } of messages)
					found.push({ where: page.file, message: `${ruleId}: ${message} (${selector})` });
		}
		return found;
	},
};

/** The elements of a page in their order, with the names of their attributes and where words stand. */
function markupOf({ document }: Page): string {
	return [...document.querySelectorAll('*')]
		.map((element) => {
			const words = [...element.childNodes].some(
				({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
			);
			return `${element.tagName}${words ? '+' : ''} ${element.getAttributeNames().join(' ')}`;
		})
		.join('\n');
}
