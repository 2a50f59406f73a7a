// Which language is spoken: what the person chose, else the first of the phone's own that Thaw has.
import { computed, effect, signal, untracked } from '@preact/signals';
import { liveIn } from '../texts/calendar.ts';
import { firstOf, LANGUAGES, language, speak, words } from '../texts/index.ts';
import { blockedBy, ready, state } from './life.ts';

/** The phone's languages, as a text: it may be told others while Thaw is open. */
const ofPhone = signal(String(navigator.languages));

effect(() => liveIn(ofPhone.value.split(',')));

const phoneSpeaks = (): string => firstOf(ofPhone.value.split(','));

/** The code of the language to speak. */
export const wished = computed(() => {
  const chosen = state.value.language;
  return LANGUAGES.includes(chosen) ? chosen : phoneSpeaks();
});

/** For early.js: by these it knows whether what stands in the page is in the person's language. */
export const heard = computed(() => ({
  language: language(),
  ...(!LANGUAGES.includes(state.value.language) && { phone: ofPhone.value }),
}));

const PATIENCE = 3000; // milliseconds that the first screen waits for its words before it comes in English

/** Before the journal was read: the language of the last opening, if the phone's are still those; else the phone's. */
export function languageAtFirst(): string {
  const { language: last, phone = ofPhone.value } = left();
  return last !== undefined && LANGUAGES.includes(last) && phone === ofPhone.value ? last : phoneSpeaks();
}

/** What early.js went by. */
function left(): Partial<(typeof heard)['value']> {
  try {
    return JSON.parse(document.documentElement.dataset['look'] ?? '{}');
  } catch {
    return {};
  }
}

/** Called once: the language follows the phone, and the choice as soon as it is known. */
export function keepLanguage(): void {
  addEventListener('languagechange', () => {
    ofPhone.value = String(navigator.languages);
  });
  effect(() => {
    const code = wished.value;
    if (ready.value || blockedBy.value !== null) untracked(() => void speak(code));
  });
}

/** Resolves when it is spoken, or when it has kept the person waiting; it is spoken all the same once it is here. */
export function speakSoon(code: string): Promise<void> {
  if (code === language()) return Promise.resolve();
  return Promise.race([speak(code), new Promise<void>((late) => setTimeout(late, PATIENCE))]);
}

/** The page says in which language it is. */
export function wearLanguage(): void {
  const root = document.documentElement;
  root.lang = language();
  root.dir = words().dir;
}
