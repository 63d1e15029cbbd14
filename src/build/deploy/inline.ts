/** What a page's own policy must allow: texts of its inline scripts and styles. */
export type Inline = { scripts: string[]; styles: string[] };

const ATTRIBUTES = `(?:[^"'>]|"[^"]*"|'[^']*')*`;
/**
 * One comment, one element of raw text or one tag after the other, with quoted attributes whole: words about
 * `<script>` in a description open none (HTML Standard §13.2.5).
 */
const MARKUP = new RegExp(
	`<!--[\\s\\S]*?-->|<(script|style)(?=[\\s/>])(${ATTRIBUTES})>([\\s\\S]*?)</\\1\\s*>|<(/?[a-z][^\\s/>]*)${ATTRIBUTES}>`,
	'gi',
);
/** Data that no browser runs (HTML Standard §4.12.1): a policy has no say in it. */
const DATA = /\stype="application\/ld\+json"/;
const ADDRESSED = /\ssrc=/i;

/**
 * Finds them in the HTML of a page. Throws when the page has a script other than `known`, one without an end, or a
 * style outside its head: a hash would give leave to whatever has got into the page.
 */
export function inlineOf(html: string, known: readonly string[]): Inline {
	const found: Inline = { scripts: [], styles: [] };
	let inHead = true;
	for (const [, raw, attributes = '', text = '', tag] of html.matchAll(MARKUP)) {
		if (tag?.toLowerCase() === '/head') inHead = false;
		if (/^(script|style)$/i.test(tag ?? '')) throw new Error(`<${tag}> 没有结尾`);
		if (raw?.toLowerCase() === 'style') {
			if (!inHead) throw new Error(`正文里有样式“${start(text)}”，样式只能在 <head> 里`);
			found.styles.push(text);
		} else if (raw && !DATA.test(attributes) && !ADDRESSED.test(attributes)) {
			if (!known.includes(text))
				throw new Error(`有不认识的脚本“${start(text)}”，页面里只许有程序自己的脚本`);
			found.scripts.push(text);
		}
	}
	return found;
}

function start(text: string): string {
	return text.trim().slice(0, 40);
}
