import { CHOICES, type Settings } from '../shared/memory.ts';
import { spoken } from './speech/spoken.ts';
import { chooseVoice, scriptOf } from './speech/voice.ts';
import { tell } from '../copy/copy.ts';
import { firstInView, markSpoken, showSentence, unmarkSpoken } from './mark.ts';
import { pageSentences, type Sentence } from './sentences.ts';
import { type Outcome, Speaker } from './speaker.ts';
import { onMemory, remember, remembered } from '../shared/store.ts';

/** How long the page is left where the reader has scrolled it. Milliseconds. */
const LEFT = 6000;
const SCROLLING = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End| )$/;
/** Escape closes these first. */
const OVER = 'dialog[open], .note.is-open, reader-quote:not([hidden])';

/** Reads the chapter aloud, sentence by sentence, from where the reader is. */
class ReaderListen extends HTMLElement {
	#life = new AbortController();
	#speaker = new Speaker(speechSynthesis, (outcome) => this.#go(outcome));
	#sentences: Sentence[] = [];
	#at = 0;
	#playing = false;
	#speed: Settings['speed'] = 1;
	#opener: HTMLElement | undefined;
	/** When the reader last scrolled. */
	#scrolled = -LEFT;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		const on = (selector: string, act: () => void) =>
			this.#part(selector).addEventListener('click', act, { signal });
		on('[data-play]', () => (this.#playing ? this.#stop() : this.#play()));
		on('[data-before]', () => this.#step(-1));
		on('[data-after]', () => this.#step(1));
		on('[data-close]', () => this.#close());
		this.#select.addEventListener('change', () => this.#setSpeed(), { signal });
		this.#showSpeed(remembered().settings);
		onMemory(({ settings }) => this.#showSpeed(settings), signal);
		// Before those who take away what they have open.
		document.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
		const hand = () => (this.#scrolled = performance.now());
		for (const sign of ['wheel', 'touchmove']) addEventListener(sign, hand, { signal, passive: true });
		// A page that comes back from the browser's memory has been left as well.
		// One that is silent leaves others their voice.
		addEventListener('pagehide', () => this.#playing && this.#stop(), { signal });
	}

	disconnectedCallback() {
		this.#stop();
		this.#life.abort();
	}

	/** Opens the player, which begins to read, for a button to which the focus will come back. */
	open(opener: HTMLElement) {
		if (this.hidden) {
			this.#opener = opener;
			this.#sentences = pageSentences();
			this.#at = firstInView(this.#sentences);
			this.hidden = false;
			document.documentElement.classList.add('is-listening');
		}
		this.#part('[data-play]').focus({ preventScroll: true });
		if (!this.#playing) this.#play();
	}

	#close() {
		const inside = this.contains(document.activeElement);
		this.#stop();
		unmarkSpoken();
		this.hidden = true;
		document.documentElement.classList.remove('is-listening');
		if (inside) this.#opener?.focus({ preventScroll: true });
	}

	#play() {
		this.#show(true);
		this.#read(true);
	}

	#stop() {
		this.#speaker.stop();
		this.#show(false);
	}

	/** Reads the sentence that is next; `asked` by the reader, who wants to see it then. */
	#read(asked: boolean) {
		const sentence = this.#sentences[this.#at];
		const script = scriptOf(document.documentElement.lang);
		const voice = chooseVoice(speechSynthesis.getVoices(), script);
		if (!sentence || !voice) return this.#fail();
		this.#mark(sentence, asked);
		this.#speaker.say(spoken(sentence.text, script), voice, this.#speed);
	}

	#mark(sentence: Sentence, asked: boolean) {
		markSpoken(sentence);
		if (asked || performance.now() - this.#scrolled > LEFT) showSentence(sentence);
	}

	/** On to the next sentence; after the last there is none. */
	#go(outcome: Outcome) {
		if (outcome === 'error') return this.#fail();
		if (outcome === 'stopped') return this.#stop();
		if (++this.#at < this.#sentences.length) return this.#read(false);
		this.#at = 0;
		this.#stop();
		unmarkSpoken();
		tell(this, 'done');
	}

	#fail() {
		this.#stop();
		tell(this, 'failed');
	}

	#step(by: number) {
		this.#at = Math.max(0, Math.min(this.#sentences.length - 1, this.#at + by));
		tell(this, null);
		const sentence = this.#sentences[this.#at];
		if (this.#playing) this.#read(true);
		else if (sentence) this.#mark(sentence, true);
	}

	#show(playing: boolean) {
		this.#playing = playing;
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
			part.hidden = (part.dataset['when'] === 'playing') !== playing;
		tell(this, null);
	}

	#showSpeed({ speed }: Settings) {
		this.#speed = speed;
		this.#select.value = String(speed);
	}

	#setSpeed() {
		const speed = CHOICES.speed.find((choice) => String(choice) === this.#select.value) ?? 1;
		// Here too, where nothing can be kept.
		this.#speed = speed;
		remember((memory) => ({ ...memory, settings: { ...memory.settings, speed } }));
		if (this.#playing) this.#read(false);
	}

	#key(event: KeyboardEvent) {
		if (this.hidden) return;
		if (SCROLLING.test(event.key) && !this.contains(event.target as Node)) this.#scrolled = performance.now();
		if (event.key !== 'Escape' || event.isComposing || document.querySelector(OVER)) return;
		event.preventDefault();
		this.#close();
	}

	get #select(): HTMLSelectElement {
		return this.#part('select') as HTMLSelectElement;
	}

	#part(selector: string): HTMLElement {
		return this.querySelector(selector) as HTMLElement;
	}
}

customElements.define('reader-listen', ReaderListen);

/** Reads aloud for a button of the page. */
export function listenFrom(button: HTMLElement): void {
	document.querySelector<ReaderListen>('reader-listen')?.open(button);
}
