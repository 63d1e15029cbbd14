import { Parser } from 'htmlparser2';

/** What a page's own policy must allow: texts of its inline scripts and styles. */
export type Inline = { scripts: string[]; styles: string[] };

/** Data that no browser runs (HTML Standard §4.12.1): a policy has no say in it. */
const DATA = 'application/ld+json';

/**
 * Finds them in the HTML of a page. Throws when the page has a script other than `known`, one without an end, or a
 * style outside its head: a hash would give leave to whatever has got into the page.
 */
export function inlineOf(html: string, known: readonly string[]): Inline {
	const found: Inline = { scripts: [], styles: [] };
	let inHead = true;
	let attributes: Record<string, string> = {};
	let text = '';
	const parser = new Parser({
		onopentag(_, given) {
			attributes = given;
			text = '';
		},
		ontext: (piece) => void (text += piece),
		onclosetag(name, implied) {
			if (name === 'head') inHead = false;
			if (name !== 'script' && name !== 'style') return;
			if (implied) throw new Error(`<${name}> 没有结尾`);
			if (name === 'style') {
				if (!inHead) throw new Error(`正文里有样式“${start(text)}”，样式只能在 <head> 里`);
				found.styles.push(text);
			} else if (attributes['type'] !== DATA && !('src' in attributes)) {
				if (!known.includes(text))
					throw new Error(`有不认识的脚本“${start(text)}”，页面里只许有程序自己的脚本`);
				found.scripts.push(text);
			}
		},
	});
	parser.end(html);
	return found;
}

function start(text: string): string {
	return text.trim().slice(0, 40);
}
