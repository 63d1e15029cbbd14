/** Buttons that print the page: shown where scripts run. */
for (const button of document.querySelectorAll<HTMLElement>('[data-prints]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}
