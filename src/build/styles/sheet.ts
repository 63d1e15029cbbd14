import { type CssNode, parse, type Rule, type Selector, walk } from 'css-tree';
import type { Names } from './names.ts';

/** A style sheet taken apart; `css` of a part is its text as the minifier wrote it. */
export type SheetPart =
	| {
			kind: 'rule';
			selectors: { css: string; stands: Stands }[];
			body: string;
			animations: ReadonlySet<string>;
	  }
	| { kind: 'group'; prelude: string; parts: SheetPart[] }
	| { kind: 'keyframes'; name: string; css: string }
	| { kind: 'other'; css: string };

/** Whether all that a selector needs stands on a page. */
type Stands = (names: Names) => boolean;

/** What a page only comes to look like after interaction. */
const LATER = /^(hover|active|focus|highlight|backdrop|-webkit-search)/;
/** Colours that a reader's system asks for: nothing moves when they come. */
const LATER_MEDIA = /prefers-contrast|forced-colors/;
const GROUPS = new Set(['media', 'supports', 'layer', 'container']);

/** Takes a style sheet apart. */
export function partsOf(css: string): SheetPart[] {
	const sheet = parse(css, { positions: true, parseCustomProperty: false, parseValue: true });
	return sheet.type === 'StyleSheet' ? sheet.children.toArray().map((node) => partOf(node, css)) : [];
}

function partOf(node: CssNode, css: string): SheetPart {
	if (node.type === 'Rule') return ruleOf(node, css);
	if (node.type === 'Atrule' && node.block) {
		const { name, block } = node;
		const prelude = css.slice(node.loc?.start.offset, block.loc?.start.offset);
		if (name === 'keyframes')
			return {
				kind: 'keyframes',
				name: node.prelude ? textOf(node.prelude, css) : '',
				css: textOf(node, css),
			};
		if (GROUPS.has(name))
			return { kind: 'group', prelude, parts: block.children.toArray().map((inner) => partOf(inner, css)) };
	}
	return { kind: 'other', css: textOf(node, css) };
}

function ruleOf({ prelude, block }: Rule, css: string): SheetPart {
	const selectors = prelude.type === 'SelectorList' ? prelude.children.toArray() : [];
	const animations = new Set<string>();
	walk(block, {
		visit: 'Declaration',
		enter({ property, value }) {
			if (/^animation(-name)?$/.test(property))
				walk(value, (part) => void (part.type === 'Identifier' && animations.add(part.name)));
		},
	});
	return {
		kind: 'rule',
		selectors: selectors.map((selector) => ({
			css: textOf(selector, css),
			stands: selector.type === 'Selector' ? standsOf(selector) : () => true,
		})),
		body: textOf(block, css),
		animations,
	};
}

const textOf = ({ loc }: CssNode, css: string): string => css.slice(loc?.start.offset, loc?.end.offset);

/** Of `:is()` one is enough, what `:not()` names need not be; whatever is not understood is taken to stand there. */
function standsOf({ children }: Selector): Stands {
	const parts = children.toArray().map(partStands);
	return (names) => parts.every((stands) => stands(names));
}

function partStands(node: CssNode): Stands {
	switch (node.type) {
		case 'TypeSelector':
			return (names) => node.name === '*' || names.has(node.name.toLowerCase());
		case 'ClassSelector':
			return (names) => names.has(`.${node.name}`);
		case 'IdSelector':
			return (names) => names.has(`#${node.name}`);
		case 'AttributeSelector':
			return (names) => names.has(`[${node.name.name}`);
		case 'PseudoElementSelector':
		case 'PseudoClassSelector': {
			if (LATER.test(node.name)) return () => false;
			if (!['is', 'where', 'has'].includes(node.name)) return () => true;
			const choices = (node.children?.toArray() ?? [])
				.flatMap((list) => (list.type === 'SelectorList' ? list.children.toArray() : []))
				.map((choice) => (choice.type === 'Selector' ? standsOf(choice) : () => true));
			return (names) => choices.some((stands) => stands(names));
		}
		default:
			return () => true;
	}
}

/**
 * The rules of a style sheet that a page needs for its first paint: those of which all names stand on it. A rule too
 * many costs bytes; one too few would move things.
 */
export function neededCss(parts: readonly SheetPart[], names: Names): string {
	const used = new Set<string>();
	const kept = keep(parts, names, used);
	return kept.map(({ css, frames }) => (frames === undefined || used.has(frames) ? css : '')).join('');
}

type Kept = { css: string; frames?: string };

/** What is kept, in its order; animations that the kept rules name go into `used`. */
function keep(parts: readonly SheetPart[], names: Names, used: Set<string>): Kept[] {
	return parts.flatMap((part): Kept[] => {
		switch (part.kind) {
			case 'rule': {
				const selectors = part.selectors.filter(({ stands }) => stands(names));
				if (selectors.length === 0) return [];
				part.animations.forEach((name) => used.add(name));
				return [{ css: selectors.map(({ css }) => css).join(',') + part.body }];
			}
			case 'group': {
				const inner = LATER_MEDIA.test(part.prelude) ? [] : keep(part.parts, names, used);
				return inner.length > 0 ? [{ css: `${part.prelude}{` }, ...inner, { css: '}' }] : [];
			}
			case 'keyframes':
				return [{ css: part.css, frames: part.name }];
			case 'other':
				return [{ css: part.css }];
		}
	});
}
