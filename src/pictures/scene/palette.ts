/** The four hours of the walk; each has its own sky and its own light. */
export type Hour = 'dawn' | 'noon' | 'dusk' | 'night';

/** One sky gradient stop: offset 0 (zenith) … 1 (wall line), colour `#rrggbb`. */
export interface SkyStop {
	readonly at: number;
	readonly color: string;
}

/** All colours of one scene. Plain data: the same hour always gives the same picture. */
export interface Palette {
	readonly sky: readonly SkyStop[];
	/** Sun or moon. */
	readonly light: string;
	readonly ridgeFar: string;
	readonly ridgeNear: string;
	/** Roofs and timber: the darkest tone. */
	readonly tower: string;
	/** Walls of the tower under its eaves. */
	readonly body: string;
	/** Tile rows, columns, brackets: a quiet tone between tower and sky. */
	readonly detail: string;
	/** Window openings. */
	readonly window: string;
	/** Light in the open gate. */
	readonly glow: string;
	readonly lantern: string;
	readonly wall: string;
	/** Brick courses on the wall. */
	readonly wallEdge: string;
	/** Title on the sky (upper 60 %). */
	readonly onSky: string;
	/** Second voice on the sky, still ≥ 4.5:1. */
	readonly onSkyMuted: string;
	/** Text on the wall band. */
	readonly onWall: string;
}

const stops = (...list: [number, string][]): SkyStop[] => list.map(([at, color]) => ({ at, color }));

export const PALETTES: Readonly<Record<Hour, Palette>> = {
	dawn: {
		sky: stops([0, '#F8E3C2'], [0.4, '#F4C79B'], [0.72, '#EC9F74'], [1, '#E07F60']),
		light: '#FFF3DA',
		ridgeFar: '#C4736A',
		ridgeNear: '#8F4B51',
		tower: '#2A1A20',
		body: '#5B363A',
		detail: '#8D5650',
		window: '#2A1A20',
		glow: '#FFC873',
		lantern: '#D9472F',
		wall: '#45292F',
		wallEdge: '#5C3A3F',
		onSky: '#2A1A20',
		onSkyMuted: '#573238',
		onWall: '#FBEFDD',
	},
	noon: {
		sky: stops([0, '#C4DDE2'], [0.45, '#DAE9E8'], [0.8, '#ECF1EA'], [1, '#F4F3E6']),
		light: '#FFFFFF',
		ridgeFar: '#A9C3C6',
		ridgeNear: '#7498A0',
		tower: '#1D2F37',
		body: '#55727A',
		detail: '#8FADB1',
		window: '#1D2F37',
		glow: '#F3ECCB',
		lantern: '#B23A2A',
		wall: '#375059',
		wallEdge: '#4C6770',
		onSky: '#18282F',
		onSkyMuted: '#38505A',
		onWall: '#F3F7F5',
	},
	dusk: {
		sky: stops([0, '#2A2450'], [0.36, '#573464'], [0.62, '#8E4568'], [0.84, '#DB7E58'], [1, '#F3B56A']),
		light: '#FFD89A',
		ridgeFar: '#6B3B62',
		ridgeNear: '#472B55',
		tower: '#1A1230',
		body: '#3E2850',
		detail: '#6A4568',
		window: '#D58A5C',
		glow: '#FFC06A',
		lantern: '#D9472F',
		wall: '#2A1C3F',
		wallEdge: '#3F2D57',
		onSky: '#FFF4E2',
		onSkyMuted: '#F3DCD2',
		onWall: '#F8EBDD',
	},
	night: {
		sky: stops([0, '#0A1230'], [0.5, '#162650'], [0.8, '#27406F'], [1, '#34527F']),
		light: '#F4EBD0',
		ridgeFar: '#22365F',
		ridgeNear: '#182746',
		tower: '#070C19',
		body: '#17213B',
		detail: '#33456B',
		window: '#F6BC5E',
		glow: '#FFC873',
		lantern: '#E4553A',
		wall: '#0F182D',
		wallEdge: '#22304F',
		onSky: '#F8F1DE',
		onSkyMuted: '#C9D2E4',
		onWall: '#E9ECF2',
	},
};
