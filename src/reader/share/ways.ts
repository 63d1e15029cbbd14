import type { Stat } from '../../model/ledger.ts';

/** What is sent: an address, what it is called, and for previews that read neither a few words and a picture. */
export type Shared = {
	url: string;
	title: string;
	summary?: string | undefined;
	/** Full address of a picture. */
	picture?: string | undefined;
};

/** Where a page can be sent by a plain link. */
export const WAYS = [
	{ way: 'weibo', name: '微博' },
	{ way: 'qq', name: 'QQ' },
	{ way: 'x', name: 'X' },
	{ way: 'mail', name: '邮件' },
] as const;
export type Way = (typeof WAYS)[number]['way'];

/** What is sent as the title of a page or figure of a feature. */
export function joinTitle(own: string | undefined, feature: string): string {
	return own ? `${own} · ${feature}` : feature;
}

/** Addresses that open the services' own forms (open.weibo.com, connect.qq.com, docs.x.com; mail by RFC 6068). */
export function shareLinks({ url, title, summary, picture }: Shared): Record<Way, string> {
	return {
		weibo: address('https://service.weibo.com/share/share.php', {
			url,
			title,
			pic: picture,
			searchPic: 'false',
		}),
		qq: address('https://connect.qq.com/widget/shareqq/index.html', { url, title, summary, pics: picture }),
		x: address('https://x.com/intent/post', { text: title, url }),
		mail: address('mailto:', { subject: title, body: `${title}\r\n${url}` }),
	};
}

/**
 * A text as part of a query. Spaces as %20: a plus sign stays one in mail. What is not ASCII stays as it is, which
 * browsers encode as they go (URL Standard 1.3): encoded it would weigh nine bytes a character in every page.
 */
export function inQuery(text: string): string {
	return text.replace(/[\0-\x7f]+/g, encodeURIComponent);
}

function address(to: string, fields: Record<string, string | undefined>): string {
	const query = Object.entries(fields).flatMap(([name, value]) =>
		value === undefined ? [] : `${name}=${inQuery(value)}`,
	);
	return `${to}?${query.join('&')}`;
}

/** How a figure block is called when it is sent: its numbers, each with its name. */
export function shareTitle(stats: Stat[]): string {
	return stats.map(({ label, signed, unit }) => `${label}：${signed}${unit}`).join('，');
}

/** Quotation marks, the outer pair before the inner one: GB/T 15834, and Taiwan's Revised Handbook of Punctuation. */
const QUOTES = { simplified: '“”‘’', traditional: '「」『』' };

/** A quotation with where it is from. Quotation marks inside become single ones and the other way round. */
export function quotation(
	{ words, title, url }: { words: string; title: string; url: string },
	script: keyof typeof QUOTES = 'simplified',
): string {
	const [open, close, ...inner] = QUOTES[script];
	const swapped = [...inner, open, close];
	const quoted = words.replace(/[“”‘’「」『』]/g, (mark) => swapped[QUOTES[script].indexOf(mark)] ?? mark);
	return `${open}${quoted.trim()}${close}\n${title}\n${url}`;
}
