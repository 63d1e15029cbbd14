import { showSettings } from './settings/appearance.ts';
import { showFound } from './search/found.ts';
import { fetchPanels } from './panel/fetch-panels.ts';
import { forgetPanel, isPlain, openPanel } from './panel/panel.ts';
import { onMemory, remembered } from './shared/store.ts';
import { later, notes, PANELS } from './tools.ts';

/** A file that did not arrive: the page is read without it. */
const nothing = () => undefined;

forgetPanel();
showSettings(remembered().settings);
onMemory(({ settings }) => showSettings(settings));

showFound().catch(nothing);

/** Whether terms and numbers open their notes by themselves. */
let explained = false;
const explain = () => notes().then(() => (explained = true));
// Nobody needs them before reading begins, or a pointer or the focus is on the page.
for (const sign of ['scroll', 'pointerover', 'focusin'])
	addEventListener(sign, () => void explain().catch(nothing), { once: true });

// Safari has no idle callback.
const whenIdle = window.requestIdleCallback ?? setTimeout;
// A page's load waits for its modules, so it is still to come.
const loaded = new Promise((done) => addEventListener('load', done));
const idle = () => loaded.then(() => new Promise((done) => whenIdle(done)));
void idle().then(fetchPanels).catch(nothing).then(idle).then(later).catch(nothing);

for (const button of document.querySelectorAll<HTMLElement>('[data-opens]')) {
	button.hidden = false;
	button.addEventListener('click', (event) => {
		// Some are links to a page that serves without scripts: in a new tab they stay that.
		if (!isPlain(event)) return;
		event.preventDefault();
		void open(button);
	});
}

/** Opens the panel of a button; a word stands in its place, or in that of its inside, where that does not come. */
async function open(button: HTMLElement) {
	const name = button.dataset['opens'] ?? '';
	const panel = () => document.getElementById(`panel-${name}`) as HTMLDialogElement | null;
	// At once where it is there: later a phone would not raise its keyboard for the field in it.
	if (!panel()) await fetchPanels().catch(nothing);
	const dialog = panel();
	const excuse = document.querySelector<HTMLElement>('.later-missing');
	// A button has no hash at all.
	const { hash, href } = button as HTMLAnchorElement;
	const away = !dialog && hash === '';
	if (excuse) excuse.hidden = dialog !== null || away;
	// What serves without scripts serves without the panel too.
	if (away) location.href = href;
	if (!dialog) return;
	openPanel(dialog);
	const [body, missing] = dialog.querySelectorAll<HTMLElement>('.panel-body, .panel-missing');
	let came = true;
	try {
		await PANELS[name]?.();
	} catch {
		came = false;
	}
	if (body) body.hidden = !came;
	if (missing) missing.hidden = came;
	dialog.dispatchEvent(new CustomEvent('panel-opened', { detail: button }));
}

document.addEventListener('click', (event) => {
	const { target } = event;
	// A tap that comes before what opens notes.
	const link = (target as Element).closest<HTMLAnchorElement>('.prose :is(.term, .stat)');
	if (link && !explained && isPlain(event)) {
		event.preventDefault();
		const again = () => link.click();
		explain().then(again, () => location.assign(link.href));
	}
	const button = (target as Element).closest<HTMLElement>('[data-copies]');
	// Whole, since the bundler writes a function more for each part that is picked out.
	if (button) import('./copy/copies.ts').then((copies) => copies.copyFor(button)).catch(nothing);
	// Most browsers never fetch a module again that failed once.
	if ((target as Element).closest('[data-reloads]')) location.reload();
	if ((target as Element).closest('[data-prints]')) print();
});

// Before, there is no place to keep. A file is run once, however often it is asked for.
onscroll = () => import('./turn/turned.ts').catch(nothing);

// Most readers never select anything.
document.addEventListener(
	'selectionchange',
	() =>
		fetchPanels()
			.then(() => import('./quote/reader-quote.ts'))
			.catch(nothing),
	{ once: true },
);
