/** The languages that `lib/speech/voice.ts` knows; that file comes with the player. */
const CHINESE = /^(zh|cmn|yue)([-_]|$)/i;

const synth = window.speechSynthesis as SpeechSynthesis | undefined;

/** Brings what offers to read a chapter aloud, once a voice is there that can. */
function look() {
	if (synth?.getVoices().some(({ lang }) => CHINESE.test(lang)))
		import('./offer-listening.ts').catch(() => {});
}

if (synth && document.querySelector('.hero-minutes')) {
	look();
	// Not all that speak say when their voices have come.
	synth.onvoiceschanged = look;
	setTimeout(look, 2000);
}

export {};
