import type { Probe } from '../probe.ts';

/** A blocked worker is a warning of the test tool's own. */
const OWN = 'Service Worker registration blocked by Playwright';

export const policy: Probe = {
	title: 'the page keeps to its policy, and the browser has nothing to say of it',
	hears: (page) => {
		const found: string[] = [];
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type()) && message.text() !== OWN) found.push(message.text());
		});
		page.on('pageerror', (error) => found.push(error.message));
		return () => found;
	},
};
