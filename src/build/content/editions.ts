import { existsSync, readFileSync } from 'node:fs';
import { editionsOf } from '../../model/editions.ts';
import { traditional } from '../../model/traditional.ts';
import { featureSchema } from '../../model/schema/feature.ts';
import { hantSchema } from '../../model/schema/hant.ts';
import { BuiltPages } from '../../outputs/built/pages.ts';
import { readYaml } from './yaml-file.ts';

/** The editions of the feature in a content folder, the written one first; mistakes in it are the pre-flight's to report. */
export function openEditions(folder: string): BuiltPages[] {
	const read = (file: string) =>
		existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8') : '';
	const feature = readYaml('feature.yaml', read('feature.yaml'), featureSchema).data;
	const hant = readYaml('hant.yaml', read('hant.yaml'), hantSchema).data;
	const [written, ...others] = editionsOf(feature ?? { editions: ['hans'] });
	if (!written) throw new Error('feature.yaml 的 editions 里没有 hans');
	const original = new BuiltPages(written);
	const convert = traditional(hant?.words);
	return [original, ...others.map((edition) => new BuiltPages(edition, { pages: original, convert }))];
}
