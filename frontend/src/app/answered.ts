// What was answered before the beginning: it belongs to this phone, is no fact, and goes nowhere.
import { computed } from '@preact/signals';
import type { Library, WelcomeWords } from '../generated/plan.ts';
import { library } from './library.ts';
import { ordered, phone, remember } from './life.ts';

/** Answers by question; '' where one was left open. */
export type Answers = Readonly<Record<string, string>>;

const KEY = 'welcome';

export const answers = computed<Answers>(() => {
  const kept: unknown = phone.value.get(KEY);
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, answer]) => typeof answer === 'string'));
});

export const answer = (question: string, said: string): void => remember(KEY, { ...answers.value, [question]: said });

export const answerAll = (all: Answers): void => remember(KEY, all);

/** The form as it was last chosen, 'none' too; null where it was never asked. */
export const formChosen = computed(() => {
  const last = ordered.value.findLast((fact) => fact.kind === 'chose' && fact.about === 'form');
  return last?.kind === 'chose' && typeof last.value === 'string' ? last.value : null;
});

/** The words of the questions; null while they are not here, or where a host's library has none that can be used. */
export const asked = computed<(WelcomeWords & Pick<Library, 'forms' | 'language'>) | null>(() => {
  const { welcome, forms, language } = library.value ?? {};
  const whole =
    welcome !== undefined &&
    [welcome.questions, welcome.replies, welcome.flags, forms].every(Array.isArray) &&
    welcome.questions.length > 0;
  return whole && forms && language ? { ...welcome, forms, language } : null;
});
