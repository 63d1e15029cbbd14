import type { CustomAtRules, TransformOptions } from 'lightningcss';
import { SETS } from './colours.ts';

const AT_RULES = { colours: { prelude: '<custom-ident>' } } satisfies CustomAtRules;

/** Lets style sheets say `@colours screen;` for a set of colours. An unknown set stops the build. */
export const coloursAtRule: Pick<TransformOptions<typeof AT_RULES>, 'customAtRules' | 'visitor'> = {
	customAtRules: AT_RULES,
	visitor: {
		Rule: {
			custom: {
				colours: ({ prelude: { value }, loc }) => {
					const set = SETS[value];
					if (!set) throw new Error(`no colours ${value}; there are ${Object.keys(SETS).join(', ')}`);
					const declarations = set.map(([property, raw]) => ({ property, raw }));
					return { type: 'nested-declarations', value: { loc, declarations: { declarations } } };
				},
			},
		},
	},
};
