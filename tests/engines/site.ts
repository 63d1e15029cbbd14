import { serve, type Served } from '../support/serve.ts';
import type { Output } from '../support/outputs.ts';

/**
 * Keeps what goes wrong in scripts, from before the page's first: not every driver tells. Firefox fetches the page
 * behind `<link rel="next">` ahead as a resource of no kind, which `default-src 'none'` forbids: nothing is lost by it.
 */
const KEEPER = `<script>(function () {
	var faults = (window.faults = []);
	addEventListener('error', function (event) {
		if (event.target.rel === 'next') return;
		faults.push(event.message || 'not loaded: ' + (event.target.src || event.target.href));
	}, true);
	addEventListener('unhandledrejection', function (event) { faults.push(String(event.reason)); });
})();</script>`;

/** Serves a built site with pages that keep their faults. */
export function serveKeeping({ folder, base }: Output): Promise<Served> {
	// In front of the page's own policy, which would not let it run.
	return serve(folder, base, { edit: (html) => html.replace(/<head[^>]*>/, (head) => head + KEEPER) });
}

/** Runs in the page: what went wrong since it was opened. */
export const faultsOf = (): string[] => (window as unknown as { faults?: string[] }).faults ?? ['no keeper'];
