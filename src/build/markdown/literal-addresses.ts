import type { Root, Text } from 'mdast';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { Code, Construct, ConstructRecord, Effects, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Marks of Chinese text, none of which an address is written with: dashes, quotation marks and ellipses; CJK
 * punctuation; vertical, small and full-width forms.
 */
const MARK = /[\u2010-\u2027\u2030-\u205e\u3000-\u303f\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef]/;
/** An address up to the letters of its host's last name: names of the top level are of one script each. */
const HOST = /(?:https?:\/\/|www\.)[^\s/?#]*\.[a-z]{2,}/;
const WHOLE_HOST = new RegExp(`^${HOST.source}$`, 'i');
const HAN = /\p{Script=Han}/u;
/** Marks that close what an address stands in, and that none has before a Chinese letter. */
const CLOSING = /(?:[*"']|~~)$/;
/**
 * Where an address may end or begin in plain text, by the same rules; GFM 6.9 knows no `www.` next to a letter. What
 * costs less is asked first.
 */
const ENDS = new RegExp(
	`(?=${MARK.source})|(?=${HAN.source})(?<=${HOST.source}|["'])|(?=www\\.[a-z\\d])(?<=${HAN.source})`,
	'iu',
);

/**
 * Addresses that stand in a text as they are end at the first Chinese mark: GFM 6.9 ends them at white space, which
 * Chinese text lacks. The letters of a path may be Chinese. Comes after remark-gfm, whose rule it goes before.
 */
export function remarkLiteralAddresses(this: Processor) {
	const data = this.data();
	(data.micromarkExtensions ??= []).push(literals());
	// Plain text that is left is searched a second time by GFM.
	(data.fromMarkdownExtensions ??= []).unshift({ transforms: [partAtEnds] });
	data.fromMarkdownExtensions.push({ transforms: [nameAddresses] });
}

/** Addresses of the web as GFM reads them. Those of mailboxes have no letters but ASCII and end by themselves. */
function literals(): Extension {
	const text: ConstructRecord = {};
	for (const [code, found = []] of Object.entries(gfmAutolinkLiteral().text ?? {})) {
		const addresses = [found].flat().filter(({ name }) => /^(protocol|www)Autolink$/.test(name ?? ''));
		if (addresses.length > 0) text[Number(code)] = addresses.map(ending);
	}
	return { text };
}

/** The same construct, to which the code that ends an address looks like the end of the file. */
function ending(construct: Construct): Construct {
	return {
		...construct,
		tokenize(effects, ok, nok) {
			const start = this.now();
			const ends = (code: Code) => {
				const character = code !== null && code > 0 ? String.fromCharCode(code) : '';
				return (
					MARK.test(character) ||
					(HAN.test(character) && isWhole(this.sliceSerialize({ start, end: this.now() })))
				);
			};
			let here: Code = null;
			let done = false;
			const told =
				(state: State): State =>
				(code) => {
					here = code;
					const next = state(ends(code) ? null : code);
					return done ? next : next && told(next);
				};
			// What lies outside is told the code that stands there.
			const untold =
				(state: State): State =>
				() =>
					state(here);
			const last =
				(state: State): State =>
				() => {
					done = true;
					return state(here);
				};
			const inner = (part: Construct): Construct => ({
				...part,
				tokenize(_, yes, no) {
					return part.tokenize.call(this, parts, untold(yes), untold(no));
				},
			});
			const within =
				(run: Effects['attempt']): Effects['attempt'] =>
				(part, yes, no) =>
					run(inner(part as Construct), yes, no);
			const parts = { ...effects, attempt: within(effects.attempt), check: within(effects.check) };
			return told(construct.tokenize.call(this, parts, last(ok), last(nok)));
		},
	};
}

/** True for an address that no Chinese letter goes on: its host is complete, or what it stands in has been closed. */
function isWhole(address: string): boolean {
	const count = (mark: string) => address.split(mark).length;
	return (
		WHOLE_HOST.test(address) || CLOSING.test(address) || (address.endsWith(')') && count(')') > count('('))
	);
}

function partAtEnds(tree: Root) {
	visit(tree, 'text', ({ value }, index, parent) => {
		if (!parent || index === undefined || !/:\/\/|www\./i.test(value)) return undefined;
		const parts = value.split(ENDS);
		if (parts.length === 1) return undefined;
		parent.children.splice(index, 1, ...parts.map((part): Text => ({ type: 'text', value: part })));
		return [SKIP, index + parts.length];
	});
}

/** Links whose words are their address have a class: a line may break in them anywhere. */
function nameAddresses(tree: Root) {
	visit(tree, 'link', (link) => {
		const [words] = link.children;
		if (
			words?.type === 'text' &&
			['', 'http://', 'mailto:'].some((scheme) => scheme + words.value === link.url)
		)
			link.data = { ...link.data, hProperties: { className: ['address'] } };
	});
}
