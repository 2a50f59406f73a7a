// Reading aloud by a voice that lives on the phone: what is read is sent nowhere. Where there is no such voice in the
// language, nothing is offered.
import { useLayoutEffect, useState } from 'preact/hooks';

interface Aloud {
  /** Whether this phone has a voice for the language. */
  readonly can: boolean;
  readonly reading: boolean;
  readonly read: (texts: readonly string[]) => void;
  readonly stop: () => void;
}

/** It stops when the person goes elsewhere. */
export function useAloud(lang: string): Aloud {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [reading, setReading] = useState(false);
  const stop = (): void => {
    globalThis.speechSynthesis?.cancel();
    setReading(false);
  };
  useLayoutEffect(() => {
    const speech = globalThis.speechSynthesis;
    const look = (): void => setVoice(voiceFor(lang, speech?.getVoices() ?? []));
    look();
    speech?.addEventListener?.('voiceschanged', look); // some browsers know their voices a moment later
    addEventListener('pagehide', stop);
    return () => {
      speech?.removeEventListener?.('voiceschanged', look);
      removeEventListener('pagehide', stop);
      stop();
    };
  }, [lang]);
  const read = (texts: readonly string[]): void => {
    if (voice === null) return;
    speechSynthesis.cancel();
    texts.forEach((text, i) => {
      speechSynthesis.speak(spoken(text, voice, i === texts.length - 1 ? () => setReading(false) : null));
    });
    setReading(true);
  };
  return { can: voice !== null, reading, read, stop };
}

const CALM = 0.9; // of the usual pace

/** A paragraph each: long ones are cut off by some browsers. */
function spoken(text: string, voice: SpeechSynthesisVoice, onEnd: (() => void) | null): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { voice, lang: voice.lang, rate: CALM });
  if (onEnd) utterance.onend = onEnd;
  return utterance;
}

function voiceFor(lang: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const here = voices.filter((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang);
  return here.find((voice) => voice.default) ?? here[0] ?? null;
}
