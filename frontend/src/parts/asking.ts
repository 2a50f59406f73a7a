// What the questions before the beginning are given, and where one is in them.
import type { Library, RedFlag, WelcomeWords } from '../generated/plan.ts';
import type { Country } from './lines.ts';

export type Asked = WelcomeWords & Pick<Library, 'forms' | 'language'>;

/** ask: a question. reply: what its answer brings. flag: what one of the red flags brings. Each of something. */
export interface Step {
  readonly name: 'ask' | 'reply' | 'flags' | 'flag' | 'form' | 'end' | 'needed' | 'left';
  readonly of?: string;
}

export interface AskingProps {
  readonly asked: Asked;
  /** By question; '' for one left open. */
  readonly answers: Readonly<Record<string, string>>;
  /** The form that was chosen; 'none' for none of them, null where it was not asked. */
  readonly form: string | null;
  /** Where the person is, with its emergency numbers; null where the list does not have it. */
  readonly country: Country | null;
  /** Whether a round is under way. */
  readonly onRound: boolean;
  readonly onStep: (step: Step) => void;
  readonly onAnswer: (question: string, answer: string) => void;
  readonly onForm: (form: string) => void;
  /** Begins, or goes back to the day. */
  readonly onPlan: () => void;
  /** Numbness may be needed: nothing begins, and what has begun rests. */
  readonly onRest: () => void;
  readonly onHome: () => void;
}

/** What is next: the first that was neither answered nor left open. */
export function nextStep({ asked, answers, form }: Pick<AskingProps, 'asked' | 'answers' | 'form'>): Step {
  const open = asked.questions.find(({ id }) => !Object.hasOwn(answers, id));
  if (open) return { name: 'ask', of: open.id };
  if (!Object.hasOwn(answers, 'flags')) return { name: 'flags' };
  return { name: form === null ? 'form' : 'end' };
}

/** An answered question as a line: what it was about, what was said, and the way back to it. */
export interface Said {
  readonly id: string;
  /** The question's own words, for one that has no short name here. */
  readonly ask: string;
  /** null: in words of the interface. */
  readonly answer: string | null;
  readonly back: Step;
}

/** Everything that was answered, in the order of asking. */
export function saidSoFar({ asked, answers, form }: Pick<AskingProps, 'asked' | 'answers' | 'form'>): readonly Said[] {
  const said = asked.questions.flatMap(({ id, ask, answers: all }): Said[] => {
    if (!Object.hasOwn(answers, id)) return [];
    return [
      { id, ask, answer: all.find((each) => each.id === answers[id])?.text ?? null, back: { name: 'ask', of: id } },
    ];
  });
  const flags: Said = { id: 'flags', ask: asked.flags_ask, answer: null, back: { name: 'flags' } };
  const chosen = asked.forms.find(({ id }) => id === form);
  const nearest: Said = { id: 'form', ask: '', answer: chosen?.title ?? null, back: { name: 'form' } };
  return [...said, ...(Object.hasOwn(answers, 'flags') ? [flags] : []), ...(form === null ? [] : [nearest])];
}

/** What the answer brings that was given here; null while one is being asked, or for one left open. */
export function replyTo({ asked, answers, step }: Pick<AskingProps, 'asked' | 'answers'> & { readonly step: Step }) {
  if (step.name !== 'reply') return null;
  const answer = asked.questions
    .find(({ id }) => id === step.of)
    ?.answers.find(({ id }) => id === answers[step.of ?? '']);
  const reply = asked.replies.find(({ id }) => id === answer?.reply);
  return answer && reply ? { answer, ...reply } : null;
}

/** Whether a red flag brings what is said where life is not safe: where somebody hurts, and where there is danger now. */
export const saysUnsafe = ({ id, goes }: Pick<RedFlag, 'id' | 'goes'>): boolean => goes === 'abuse' || id === 'danger';

/** How words of the library stand on a page of any language. */
export const ownOf = ({ language }: Asked) => ({ lang: language, dir: 'auto' }) as const;
