new SpeechSynthesisUtterance("播放")
