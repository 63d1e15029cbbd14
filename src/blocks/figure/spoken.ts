import type { Spoken } from '../spoken.ts';

/** Each number with its name, then its sentence. */
export const spoken: Spoken[] = [{ at: '.stele-stat', reads: ['dt, .stele-value', '.stele-line'] }];
