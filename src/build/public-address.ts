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

/**
 * Why a site cannot stand in a folder of its host, or undefined where it can. Addresses are printed, read out and typed,
 * and rules of hosts name them, so a folder has a name that is the same in all of them.
 */
export function baseProblem(base: string): string | undefined {
	if (base.split('/').some((part) => /^\.\.?$/.test(part)))
		return `BASE_PATH 写作 ${base}，不能有 . 或 .. 这样的一段，例如 BASE_PATH=/features/pingan/`;
	if (!/^\/*([\w.~-]+\/)*([\w.~-]+)?$/.test(base))
		return `BASE_PATH 写作 ${base}，只能用英文字母、数字、连字符和 /，例如 BASE_PATH=/features/pingan/`;
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
