import { escapeXml } from '../built/page-text.ts';

/** One text of the book, a file of its own in the order of reading. */
export type TextFile = {
	file: string;
	/** How the contents call it. */
	label: string;
	/** What it is, in the words of the EPUB vocabulary (EPUB 3 Structural Semantics) and of DPUB-ARIA. */
	type: string;
	role?: string;
	/** Its elements. */
	body: string;
	/** Its headings, for the contents. */
	sections: { id: string; label: string }[];
};

export const LANGUAGE = 'zh-Hans';
export const STYLE = 'style.css';

/** A text as an XHTML file. */
export function textPage({ label, type, role, body }: TextFile): string {
	const kind = ` epub:type="${type}"${role ? ` role="${role}"` : ''}`;
	return xhtml(label, `<section${kind}>\n${body}\n</section>`);
}

/** The frame of every XHTML file of the book. */
export function xhtml(title: string, body: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${LANGUAGE}" xml:lang="${LANGUAGE}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="${STYLE}"/>
</head>
<body>
${body}
</body>
</html>
`;
}
