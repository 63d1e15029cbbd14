import type { Spoken } from '../spoken.ts';

/** The finding, then what the drawing shows. */
export const spoken: Spoken[] = [{ at: '.chart-title' }, { at: '.chart-graphic', attribute: 'aria-label' }];
