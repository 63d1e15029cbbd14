/** Milliseconds that tools take to go out of view; bar.css. */
const AWAY = 300;

let tools: (HTMLElement | undefined)[] = [];
const missing = document.querySelector<HTMLElement>('.later-missing');

/** The tools join the others while those are away, so that none moves before one's eyes. */
function join() {
	if (!document.documentElement.classList.contains('is-reading')) return;
	removeEventListener('scroll', join);
	setTimeout(() => {
		// The header's stand at its end: what comes before them moves none.
		const [inHeader, inBar] = tools;
		if (inHeader) document.querySelector('.site-header nav')?.prepend(inHeader);
		if (inBar) document.querySelector('.bar nav')?.append(inBar);
	}, AWAY);
}

async function open(button: HTMLElement) {
	// Safari lets scripts speak once a touch has: by the time of the player's script that may be over.
	speechSynthesis.speak(new SpeechSynthesisUtterance(''));
	const came = await import('./reader-listen.ts').then(
		({ listenFrom }) => (listenFrom(button), true),
		() => false,
	);
	if (missing) missing.hidden = came;
}

function offer() {
	const buttons = [...document.querySelectorAll<HTMLElement>('[data-listens]')];
	const [start, ...others] = buttons;
	tools = others;
	// Where the chapter begins there is one, beside the minutes that it takes to read.
	if (start) document.querySelector('.hero-minutes')?.append(start);
	for (const button of buttons) {
		button.hidden = false;
		button.addEventListener('click', () => void open(button));
	}
	addEventListener('scroll', join, { passive: true });
	join();
}

/** The buttons come with the panels; where those did not, a tool that is opened may bring them. */
function come() {
	if (document.querySelector('[data-listens]')) offer();
	else document.addEventListener('click', () => setTimeout(come, 2000), { once: true });
}
come();

export {};
