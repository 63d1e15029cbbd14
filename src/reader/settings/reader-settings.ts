import { CHOICES, DEFAULT_SETTINGS, type Settings } from '../shared/memory.ts';
import { showSettings } from './appearance.ts';
import { onMemory, remember, remembered } from '../shared/store.ts';

const NAMES = ['theme', 'size', 'face', 'leading'] as const;
/** What the panel's reset takes back: other tools have settings too. */
const { keys: _keys, speed: _speed, ...LOOKS } = DEFAULT_SETTINGS;

/** Lets the reader set how the page looks: shown at once, kept where that is possible, followed by other tabs. */
class ReaderSettings extends HTMLElement {
	#life = new AbortController();
	/** Kept here too, so that the settings work where nothing can be stored. */
	#settings = DEFAULT_SETTINGS;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.#check(remembered().settings);
		onMemory(({ settings }) => this.#check(settings), signal);
		this.addEventListener('change', ({ target }) => this.#choose(target as HTMLInputElement), { signal });
		this.querySelector('[data-reset]')?.addEventListener(
			'click',
			() => this.#set({ ...this.#settings, ...LOOKS }),
			{ signal },
		);
	}

	disconnectedCallback() {
		this.#life.abort();
	}

	/** Puts the marks where the settings are. */
	#check(settings: Settings) {
		this.#settings = settings;
		for (const input of this.querySelectorAll('input')) {
			const name = NAMES.find((known) => known === input.name);
			input.checked = name !== undefined && String(settings[name]) === input.value;
		}
	}

	#choose({ name, value }: HTMLInputElement) {
		const known = NAMES.find((candidate) => candidate === name);
		const choice = known && CHOICES[known].find((candidate) => String(candidate) === value);
		if (known && choice !== undefined) this.#set({ ...this.#settings, [known]: choice });
	}

	#set(settings: Settings) {
		this.#check(settings);
		showSettings(settings);
		const kept = remember((memory) => ({ ...memory, settings }));
		const unkept = this.querySelector<HTMLElement>('[data-unkept]');
		if (unkept) unkept.hidden = kept;
	}
}

customElements.define('reader-settings', ReaderSettings);
