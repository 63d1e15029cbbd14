import type { Check } from '../check.ts';
import type { Site } from '../site.ts';

export const steles: Check = {
	title: 'a figure block shows label, value, unit, time, scope and source of its stats',
	run: (site) =>
		site.pages.flatMap(({ file, document }) =>
			[...document.querySelectorAll('figure.stele')].flatMap((stele) =>
				problems(stele, site).map((message) => ({ where: file, message: `#${stele.id}: ${message}` })),
			),
		),
};

function problems(stele: Element, { ledger, source }: Site): string[] {
	const stats = [...stele.querySelectorAll('[data-stat]')];
	const foot = stele.querySelector('figcaption')?.textContent ?? '';
	const found = stats.length === 0 ? ['shows no stat'] : [];
	if (!foot.includes(source.feature.source.credit)) found.push('no source');
	for (const element of stats) {
		const id = element.getAttribute('data-stat') ?? '';
		const stat = ledger.get(id);
		if (!stat) {
			found.push(`no stat “${id}” in the ledger`);
			continue;
		}
		const value = element.querySelector('.stele-value')?.textContent?.replace(/\s+/g, '') ?? '';
		if (value !== stat.signed + stat.unit.replace(/\s+/g, ''))
			found.push(`${id} shows “${value}”, not “${stat.signed + stat.unit}”`);
		const own = element.textContent ?? '';
		const parts = {
			label: stat.label,
			line: stat.line,
			time: stat.periodText,
			scope: stat.scopeText,
			derived: stat.derivation && '推算',
		};
		for (const [part, text] of Object.entries(parts)) {
			if (text !== undefined && !own.includes(text) && !foot.includes(text))
				found.push(`${id} lacks its ${part}, “${text}”`);
		}
	}
	return found;
}
