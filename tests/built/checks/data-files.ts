import type { Check } from '../check.ts';
import type { Site } from '../site.ts';

type Data = {
	url: string;
	columns: { name: string; heading: string; meaning: string }[];
	stats: Record<string, string | number>[];
};

export const dataFiles: Check = {
	title: 'the data files hold the whole ledger, agree with each other and with their dictionary',
	run: (site) => {
		const data = readJson(site.text('stats.json'));
		if (!data) return [{ where: 'stats.json', message: 'is missing or no JSON' }];
		return [
			...jsonProblems(data, site).map((message) => ({ where: 'stats.json', message })),
			...csvProblems(site.text('stats.csv'), data).map((message) => ({ where: 'stats.csv', message })),
			...dictionaryProblems(data, site).map((message) => ({ where: 'stats/index.html', message })),
		];
	},
};

function readJson(text: string): Data | undefined {
	try {
		return JSON.parse(text) as Data;
	} catch {
		return undefined;
	}
}

function jsonProblems({ url, columns, stats }: Data, site: Site): string[] {
	const names = columns.map(({ name }) => name).join();
	const rows = stats
		.filter((row) => Object.keys(row).join() !== names)
		.map((row) => `${row['id']} has other fields than the columns`);
	const wrong = [...site.ledger.values()].flatMap(({ id, value, unit, change, periodText, scopeText }) => {
		const row = stats.find((candidate) => candidate['id'] === id);
		if (!row) return [`${id} is missing`];
		const number = (change?.direction === 'down' ? -1 : 1) * Number(value);
		const same =
			row['value'] === value &&
			row['unit'] === unit &&
			row['period'] === periodText &&
			row['scope'] === scopeText;
		return [
			...(same ? [] : [`${id} differs from the ledger`]),
			...(row['number'] === number ? [] : [`${id} is ${row['number']} as a number`]),
		];
	});
	return [
		...(url === new URL('stats/', site.url).href ? [] : [`url is ${url}`]),
		...(stats.length === site.ledger.size ? [] : [`${stats.length} rows for ${site.ledger.size} stats`]),
		...rows,
		...wrong,
	];
}

function csvProblems(text: string, { columns, stats }: Data): string[] {
	if (!text.startsWith('\uFEFF')) return ['no byte order mark'];
	const [head = [], ...rows] = readCsv(text.slice(1));
	const fields = stats.map((row) => columns.map(({ name }) => row[name] ?? ''));
	const read = (row: string[]) =>
		row.map((field, at) =>
			columns[at]?.name === 'number' ? Number(field) : field.replace(/^'(?=[=+@-])/, ''),
		);
	return [
		...(head.join() === columns.map(({ heading }) => heading).join() ? [] : [`columns are ${head.join()}`]),
		...(rows.length === stats.length ? [] : [`${rows.length} rows for ${stats.length} in JSON`]),
		...fields.flatMap((row, index) =>
			row.join('\0') === read(rows[index] ?? []).join('\0') ? [] : [`row ${row[0]} differs from JSON`],
		),
	];
}

function dictionaryProblems({ columns }: Data, site: Site): string[] {
	const page = site.pages.find(({ file }) => file === 'stats/index.html');
	const told = [...(page?.document.querySelectorAll('.columns dl > div') ?? [])].map(
		(row) => row.textContent?.replace(/\s+/g, '') ?? '',
	);
	return columns
		.filter(
			({ name, heading, meaning }, index) =>
				![heading, name, meaning].every((part) => told[index]?.includes(part.replace(/\s+/g, ''))),
		)
		.map(({ name }) => `does not explain the column ${name}`);
}

/** RFC 4180. */
function readCsv(text: string): string[][] {
	return text
		.split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
		.filter((row) => row !== '')
		.map((row) =>
			row
				.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
				.map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)),
		);
}
