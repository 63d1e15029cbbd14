new SpeechSynthesisUtterance("两")
