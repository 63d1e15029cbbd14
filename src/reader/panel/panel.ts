/**
 * Opens a `<dialog>` over the page: Escape, a tap beside it, its close button and the back gesture close it;
 * focus goes in and comes back to where it was. A link in it takes the place of the panel's history entry, so
 * that Back leads to where the panel was opened.
 */
export function openPanel(dialog: HTMLDialogElement): void {
	if (dialog.hasAttribute('open')) return;
	// Going back from a panel takes a moment, and would take this one along.
	if (history.state?.panel) return addEventListener('popstate', () => openPanel(dialog), { once: true });
	const opener = document.activeElement as HTMLElement | null;
	const over = new AbortController();
	const { signal } = over;
	// Safari 15.0 to 15.3 have no dialogs: there it is a box over the page.
	const modal = dialog.showModal !== undefined;

	const hide = () => {
		over.abort();
		if (modal) dialog.close();
		else dialog.removeAttribute('open');
	};
	const leave = () => {
		hide();
		if (history.state?.panel === dialog.id) history.back();
		opener?.focus({ preventScroll: true });
	};

	const follow = (link: HTMLAnchorElement) => {
		const top = link.href === location.href.split('#')[0];
		if (top) {
			history.replaceState(null, '', link.href);
			leave();
			scrollTo(0, 0);
		} else {
			hide();
			location.replace(link.href);
		}
	};

	addEventListener('popstate', leave, { signal });
	addEventListener('keydown', (event) => event.key === 'Escape' && !modal && leave(), { signal });
	// Told at the next frame, when it may be open again.
	dialog.addEventListener('close', () => dialog.open || leave(), { signal });
	dialog.addEventListener('cancel', (event) => (event.preventDefault(), leave()), { signal });
	// Words may be selected with a pointer that is let go beside the panel.
	let pressed: EventTarget | null = null;
	dialog.addEventListener('pointerdown', ({ target }) => (pressed = target), { signal });
	dialog.addEventListener(
		'click',
		(event) => {
			const target = event.target as Element;
			const link = target.closest<HTMLAnchorElement>('a[href]');
			const beside = target === dialog && pressed === dialog;
			if (beside || target.closest('[data-closes]')) leave();
			else if (link && isOwn(link) && !event.defaultPrevented && isPlain(event)) {
				event.preventDefault();
				follow(link);
			}
		},
		{ signal },
	);

	if (modal) dialog.showModal();
	else dialog.setAttribute('open', '');
	// A list opens at where one is.
	dialog.querySelector('li [aria-current]')?.closest('li')?.scrollIntoView({ block: 'nearest' });
	history.pushState({ panel: dialog.id }, '');
}

/** A page that was loaded again with a panel open has it closed: takes its history entry away. */
export function forgetPanel(): void {
	if (history.state?.panel) history.back();
}

/** A link to a page of this host, in this window: others leave the panel as it is. */
function isOwn({ origin, target }: HTMLAnchorElement): boolean {
	return origin === location.origin && target === '';
}

/** A click that follows a link here, not in a new tab or window. */
export function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
	return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
