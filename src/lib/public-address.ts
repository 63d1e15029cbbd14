const EXAMPLE = '例如 SITE_URL=https://example.org';

/**
 * Why an address cannot be that of a published site, or undefined when it can. Links, previews and QR codes carry it
 * for good, so it must be one that any reader can reach. The folder a site stands in is BASE_PATH's affair.
 */
export function addressProblem(site: string | undefined): string | undefined {
	if (!site?.trim()) return `没有设置 SITE_URL。发布要写明公开的网址，${EXAMPLE}`;
	const url = parse(site);
	if (!url) return `SITE_URL 写作 ${site}，不是网址。要写完整，${EXAMPLE}`;
	if (url.protocol !== 'https:') return `SITE_URL 写作 ${site}，要以 https:// 开头，${EXAMPLE}`;
	if (isLocal(url.hostname)) return `SITE_URL 写作 ${site}，读者打不开这个地址。要写公开的域名，${EXAMPLE}`;
	if (url.pathname !== '/' || url.search || url.hash || url.username)
		return `SITE_URL 写作 ${site}，只写到域名为止；后面的文件夹写进 BASE_PATH`;
	return undefined;
}

/** A name without a dot, a name for one's own network (RFC 6761, RFC 6762), or a number. */
function isLocal(host: string): boolean {
	return !host.includes('.') || /\.(localhost|local|internal|test|invalid)\.?$|^\[|^[\d.]+$/.test(host);
}

function parse(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
