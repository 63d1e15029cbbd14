/**
 * Name of the one Trusted Types policy that pages allow (Trusted Types §4.3.1, `trusted-types`): no other code can make
 * a value that a script sink takes.
 */
export const TRUSTED = 'reader';
