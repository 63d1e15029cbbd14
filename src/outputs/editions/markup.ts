import { Tokenizer } from 'htmlparser2';
import { EDITIONS } from '../../model/editions.ts';
import { inQuery } from '../../reader/share/ways.ts';
import { INLINE } from '../built/page-text.ts';
import { jsonText, type Translation } from './translation.ts';

/** A piece of the markup and what takes its place; offsets in UTF-16 units. */
type Replacement = { start: number; end: number; text: string };
/** An attribute by where its value stands. */
type Attribute = { name: string; start: number; end: number };

/** Attributes that hold names of elements, which are the same in all editions. */
const NAMES = new Set([
	'id',
	'for',
	'name',
	'class',
	'style',
	'aria-labelledby',
	'aria-describedby',
	'aria-controls',
	'data-page-of',
]);
/** A full address, which has a scheme or a host, and no blanks. */
const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|\/\/)\S+$/i;
/** Where a page leads on by itself: `0; url=/stats/`. */
const REFRESH = /^(\d+; url=)(.*)$/;

/**
 * HTML, or XML, in another edition: words of whole blocks, words in attributes, addresses, language, structured data and
 * the words of inline styles. Everything else stays as it is to the byte.
 */
export function translateMarkup(markup: string, translation: Translation, xmlMode = false): string {
	const edits: Replacement[] = [];
	/** Texts of the block that is being read. */
	let run: { start: number; end: number }[] = [];
	let tag = '';
	let attributes: Attribute[] = [];
	/** Offset of an element that is another one in each edition: the way to the other. */
	let switched: number | undefined;
	/** The element whose text is no text of the page. */
	let special: 'ld+json' | 'style' | 'script' | undefined;

	const valueOf = ({ start, end }: { start: number; end: number }) => markup.slice(start, end);
	const replace = (start: number, end: number, text: string) => {
		if (text !== markup.slice(start, end)) edits.push({ start, end, text });
	};

	function endBlock() {
		const texts = translation.texts(run.map(valueOf));
		run.forEach(({ start, end }, index) => replace(start, end, texts[index] ?? ''));
		run = [];
	}

	function openTag() {
		const value = (name: string) => {
			const found = attributes.find((attribute) => attribute.name === name);
			return found && valueOf(found);
		};
		if (!flows(tag)) endBlock();
		// Links to editions name them as they are.
		const language = value('hreflang');
		const named = language === 'x-default' || EDITIONS.some(({ lang }) => lang === language);
		if (!named) attributes.forEach(translateAttribute);
		else if (tag === 'a') switched = markup.lastIndexOf('<', attributes[0]?.start);
		special =
			tag === 'style'
				? 'style'
				: tag === 'script'
					? value('type')?.endsWith('ld+json')
						? 'ld+json'
						: 'script'
					: undefined;
	}

	function translateAttribute({ name, start, end }: Attribute) {
		const value = markup.slice(start, end);
		if (NAMES.has(name) || (name === 'href' && value.startsWith('#'))) return;
		const [, wait, to] = REFRESH.exec(value) ?? [];
		if (wait !== undefined && to !== undefined) replace(start, end, wait + translation.address(to));
		else if (!ELSEWHERE.test(value)) replace(start, end, translation.value(value));
		else replace(start, end, translateElsewhere(value, translation));
	}

	const tokenizer = new Tokenizer(
		{ xmlMode, decodeEntities: false },
		{
			onopentagname(start, end) {
				tag = markup.slice(start, end).toLowerCase();
				attributes = [];
			},
			onattribname(start, end) {
				attributes.push({ name: markup.slice(start, end).toLowerCase(), start: end, end });
			},
			onattribdata(start, end) {
				const last = attributes.at(-1);
				if (!last) return;
				if (last.start === last.end) last.start = start;
				last.end = end;
			},
			onattribend() {},
			onattribentity() {},
			onopentagend: openTag,
			onselfclosingtag: openTag,
			onclosetag(start, end) {
				const name = markup.slice(start, end).toLowerCase();
				special = undefined;
				if (!flows(name)) endBlock();
				if (name !== 'a' || switched === undefined) return;
				const from = switched;
				run = run.filter((text) => text.start < from);
				replace(from, markup.indexOf('>', end) + 1, translation.switched(markup.slice(from, end)));
				switched = undefined;
			},
			ontext(start, end) {
				const text = markup.slice(start, end);
				if (special === undefined) run.push({ start, end });
				else if (special === 'style') replace(start, end, translation.style(text));
				else if (special === 'ld+json') replace(start, end, translateJson(text, translation));
			},
			ontextentity() {},
			oncdata() {},
			oncomment() {},
			ondeclaration() {},
			onprocessinginstruction() {},
			onend: endBlock,
		},
	);
	tokenizer.write(markup);
	tokenizer.end();
	return edited(markup, edits);
}

/** Titles are set in lines, which phrases cross. */
const flows = (tag: string): boolean => INLINE.test(tag) || tag === 'br';

/** JSON in another edition: the text of its strings. */
function translateJson(text: string, translation: Translation): string {
	return jsonText(JSON.parse(text), translation).replaceAll('<', '\\u003c');
}

/** A full address: the site's own, or that of a service which is told words and addresses of ours. */
function translateElsewhere(value: string, translation: Translation): string {
	const own = translation.address(value);
	const at = value.indexOf('?') + 1;
	const fields = value.slice(at).split(/(&amp;|&#38;|&)/);
	if (own !== value || at === 0 || !fields.some((field) => translation.tells(decoded(field)))) return own;
	const told = fields.map((field) => {
		const from = field.indexOf('=') + 1;
		const said = decoded(field.slice(from));
		const now = translation.value(said);
		return from === 0 || now === said ? field : field.slice(0, from) + inQuery(now);
	});
	return value.slice(0, at) + told.join('');
}

/** Empty where it is in no encoding of ours. */
function decoded(field: string): string {
	try {
		return decodeURIComponent(field);
	} catch {
		return '';
	}
}

function edited(text: string, edits: Replacement[]): string {
	let result = '';
	let at = 0;
	for (const { start, end, text: by } of edits.sort((a, b) => a.start - b.start)) {
		result += text.slice(at, start) + by;
		at = end;
	}
	return result + text.slice(at);
}
