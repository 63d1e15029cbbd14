import type { Palette } from './palette.ts';
import { arrowTower } from './towers/arrow-tower.ts';
import { gatehouse } from './towers/gatehouse.ts';
import { mainTower } from './towers/main-tower.ts';
import { turret } from './towers/turret.ts';
import type { Tower } from './towers/tower.ts';

/** Architectural types, not places: which gate shows which is the feature's data. */
export type TowerName = 'gatehouse' | 'main-tower' | 'arrow-tower' | 'lantern-tower' | 'none';

const TOWERS: Readonly<Record<TowerName, (palette: Palette) => Tower>> = {
	gatehouse,
	'main-tower': (palette) => mainTower(palette, false),
	'arrow-tower': arrowTower,
	'lantern-tower': (palette) => mainTower(palette, true),
	none: turret,
};

/** Every tower name, in the order of the catalogue. */
export const TOWER_NAMES = Object.keys(TOWERS) as TowerName[];

/** Draws one tower in the colours of a palette. */
export const tower = (name: TowerName, palette: Palette): Tower => TOWERS[name](palette);
