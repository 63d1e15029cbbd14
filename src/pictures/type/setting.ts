import { AsyncLocalStorage } from 'node:async_hooks';
import { type Edition, EDITIONS } from '../../model/editions.ts';
import type { Convert } from '../../model/traditional.ts';

/** The edition for which pictures are drawn: its words and the forms of its characters. */
export type Setting = { edition: Edition; convert: Pick<Convert, 'pieces'> };

const AS_WRITTEN: Setting = {
	edition: EDITIONS.find(({ folder }) => folder === '') as Edition,
	convert: { pieces: (texts) => [...texts] },
};

const settings = new AsyncLocalStorage<Setting>();
const current = (): Setting => settings.getStore() ?? AS_WRITTEN;

/** Draws for an edition. */
export function drawnFor<Drawn>(setting: Setting | undefined, draw: () => Drawn): Drawn {
	return settings.run(setting ?? AS_WRITTEN, draw);
}

/** Name of the edition that is being drawn. */
export const drawnEdition = (): Edition['name'] => current().edition.name;

/** Words as the edition has them that is being drawn. */
export const inEdition = (text: string): string => current().convert.pieces([text])[0] ?? '';

/** Lines of one text, which phrases may cross. */
export const linesInEdition = (lines: readonly string[]): string[] => current().convert.pieces(lines);
