/** How an utterance went that was not broken off here: to its end, not at all, or another page or the system ended it. */
export type Outcome = 'end' | 'error' | 'stopped';

/** Milliseconds that engines need between breaking off and the next words, which some of them swallow else. */
const PAUSE = 60;

/**
 * Says one text at a time. There is no pause, which is the end of it on Android: whoever goes on says the text again.
 */
export class Speaker {
	/** Kept: Chrome throws away utterances that nobody holds, and their events with them. */
	#utterance: SpeechSynthesisUtterance | null = null;
	#timer = 0;
	#synth: SpeechSynthesis;
	#done: (outcome: Outcome) => void;

	constructor(synth: SpeechSynthesis, done: (outcome: Outcome) => void) {
		this.#synth = synth;
		this.#done = done;
	}

	say(text: string, voice: SpeechSynthesisVoice, rate: number): void {
		const busy = this.#synth.speaking || this.#synth.pending;
		if (busy) this.stop();
		clearTimeout(this.#timer);
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		utterance.rate = rate;
		// Some engines tell of the end of what was broken off when the next is under way, some never do.
		const over = (outcome: Outcome) => {
			if (this.#utterance !== utterance) return;
			this.#utterance = null;
			this.#done(outcome);
		};
		utterance.onend = () => over('end');
		utterance.onerror = ({ error }) => over(/^(canceled|interrupted)$/.test(error) ? 'stopped' : 'error');
		this.#utterance = utterance;
		const speak = () => {
			try {
				this.#synth.speak(utterance);
			} catch {
				over('error');
			}
		};
		// At once where that is possible: Safari wants the first words to come from a touch.
		if (busy) this.#timer = setTimeout(speak, PAUSE) as unknown as number;
		else speak();
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#utterance = null;
		this.#synth.cancel();
	}
}
