import { describe, expect, it } from 'vitest';
import { joinTitle, quotation, shareLinks } from '../../src/reader/share/ways.ts';

const url = 'https://example.org/chapters/a/#p3';
const title = '“平安”是什么 & 怎么算 · 特稿';

/** The address without its query, and the query's fields as the service reads them. */
function read(address: string) {
	const [to, query = ''] = address.split('?');
	return { to, fields: Object.fromEntries(new URLSearchParams(query)) };
}

describe('share links', () => {
	it('hand address and title to each service under the names it knows', () => {
		const links = shareLinks({ url, title, summary: '一句话', picture: 'https://example.org/a.png' });
		expect(read(links.weibo)).toEqual({
			to: 'https://service.weibo.com/share/share.php',
			fields: { url, title, pic: 'https://example.org/a.png', searchPic: 'false' },
		});
		expect(read(links.qq)).toEqual({
			to: 'https://connect.qq.com/widget/shareqq/index.html',
			fields: { url, title, summary: '一句话', pics: 'https://example.org/a.png' },
		});
		expect(read(links.x)).toEqual({ to: 'https://x.com/intent/post', fields: { text: title, url } });
		expect(read(links.mail)).toEqual({
			to: 'mailto:',
			fields: { subject: title, body: `${title}\r\n${url}` },
		});
	});

	it('leave out what there is not', () => {
		const links = shareLinks({ url, title });
		expect(read(links.weibo).fields).toEqual({ url, title, searchPic: 'false' });
		expect(read(links.qq).fields).toEqual({ url, title });
	});

	it('carry no bare plus sign or space, which mail programs show as they are', () => {
		expect(shareLinks({ url, title: 'a b+c' }).mail).toContain('subject=a%20b%2Bc&');
	});
});

it('a title stands before that of its feature', () => {
	expect(joinTitle('第一章', '特稿')).toBe('第一章 · 特稿');
	expect(joinTitle(undefined, '特稿')).toBe('特稿');
	expect(joinTitle('', '特稿')).toBe('特稿');
});

describe('a quotation', () => {
	it('is the words, the title and the link, a line each', () => {
		expect(quotation({ words: '一句话。', title: '特稿', url })).toBe(`“一句话。”\n特稿\n${url}`);
	});

	it('turns quotation marks inside into those of the next level', () => {
		const words = ' 他说：“看‘平安’二字。” ';
		expect(quotation({ words, title, url })).toMatch(/^“他说：‘看“平安”二字。’”\n/);
	});
});
