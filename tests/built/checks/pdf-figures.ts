import type { Check } from '../check.ts';
import { readFigures } from '../../support/pdf-figures.ts';

const FILE = 'book.pdf';
const NUMBER = /\d[\d.,]*/g;

export const pdfFigures: Check = {
	title: 'no description in a PDF hides a number from those who hear it, and every drawing has one',
	run: async ({ files, bytes }) => {
		// Only a release has one.
		if (!files.has(FILE)) return [];
		const { figures, tables } = await readFigures(bytes(FILE));
		return figures.flatMap(({ alt, text }) => {
			if (alt === '')
				return [{ where: FILE, message: `a figure without a description: ${text.slice(0, 20)}` }];
			const hidden = (text.match(NUMBER) ?? []).filter((number) => !`${alt} ${tables}`.includes(number));
			return hidden.length > 0 ? [{ where: FILE, message: `“${alt}” hides ${hidden.join(', ')}` }] : [];
		});
	},
};
