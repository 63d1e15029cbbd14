/** Rows as spreadsheets take them from the clipboard: fields hold neither tabs nor line breaks. */
export function tsv(rows: string[][]): string {
	return rows.map((row) => row.map((field) => field.replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
}
