/** Lets spreadsheet programs read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180 text with a byte order mark: fields with commas, quotes or line breaks are quoted, numbers stand as such. */
export function csv(rows: (string | number)[][]): string {
	return BYTE_ORDER_MARK + rows.map((row) => row.map(field).join(',') + '\r\n').join('');
}

function field(text: string | number): string {
	if (typeof text === 'number') return String(text);
	// A leading = + - @, tab or carriage return would run as a formula when a spreadsheet opens the file (OWASP, CSV injection).
	const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
