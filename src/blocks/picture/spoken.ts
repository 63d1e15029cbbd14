import type { Spoken } from '../spoken.ts';

/** The caption, without whose picture it is. */
export const spoken: Spoken[] = [{ at: '.picture figcaption', reads: ['span:not(.picture-credit)'] }];
