import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import type { Check } from '../check.ts';

export const validHtml: Check = {
	title: 'the HTML is valid',
	run: async ({ pages, moved }) => {
		const config = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8'));
		const validator = new HtmlValidate(new StaticConfigLoader(config));
		const reports = await Promise.all(
			[...pages, ...moved].map(({ html, file }) => validator.validateString(html, file)),
		);
		return reports.flatMap(({ results }) =>
			results.flatMap(({ filePath, messages }) =>
				messages.map(({ ruleId, message, selector }) => ({
					where: filePath ?? '',
					message: `${ruleId}: ${message} (${selector})`,
				})),
			),
		);
	},
};
