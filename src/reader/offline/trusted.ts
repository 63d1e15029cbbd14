import { TRUSTED } from '../shared/policy-name.ts';

/** What we use of Trusted Types; Safari before 26 and Firefox before 148 have none. */
type TrustedTypes = {
	createPolicy: (
		name: string,
		rules: { createScriptURL: (address: string) => string },
	) => { createScriptURL: (address: string) => unknown };
};

/**
 * The address of this site's service worker as a value that `register` takes: the only script sink that the reader's
 * scripts use. Throws a TypeError for an address on another host.
 */
export function workerAddress(address: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	const rules = { createScriptURL: own };
	return (trustedTypes?.createPolicy(TRUSTED, rules) ?? rules).createScriptURL(address) as string;
}

function own(address: string): string {
	if (new URL(address, location.href).origin !== location.origin) throw new TypeError(address);
	return address;
}
