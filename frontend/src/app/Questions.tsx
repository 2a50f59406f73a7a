// The questions before the beginning, joined to this phone. The answers stay on it; the form alone is a fact, since it
// orders what is offered.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { nextStep, type Step } from '../parts/asking.ts';
import { back, home } from '../parts/route.ts';
import { QuestionsComing, Questions as Screen } from '../screens/Questions.tsx';
import { type Answers, answer, answerAll, answers, asked, formChosen } from './answered.ts';
import { beginOrAsk } from './beginning.ts';
import { countryHere } from './country.ts';
import { needLibrary } from './library.ts';
import { give, state } from './life.ts';

/** Where one is in them. It outlives a look at Help now, or at the page to bring; null for wherever is next. */
const at = signal<Step | null>(null);
const forgotten = signal<{ readonly answers: Answers; readonly form: string | null } | null>(null);

export function Questions() {
  useEffect(() => void needLibrary(), []);
  const { phase, round } = state.value;
  const words = asked.value;
  const onRound = round !== null;
  const onPlan = (): void => {
    leave();
    if (onRound) home();
    else void beginOrAsk();
  };
  if (words === null) return <QuestionsComing onRound={onRound} onPlan={onPlan} onBack={back} />;

  const next = (): Step => nextStep({ asked: words, answers: answers.value, form: formChosen.value });
  const step = at.value ?? next();
  const go = (to: Step): void => {
    at.value = to;
  };
  return (
    <Screen
      asked={words}
      answers={answers.value}
      form={formChosen.value}
      country={countryHere.value}
      onRound={onRound}
      step={step}
      onStep={go}
      onAnswer={(question, said) => {
        answer(question, said);
        forgotten.value = null;
        go(question !== 'flags' && said !== '' ? { name: 'reply', of: question } : next());
      }}
      onForm={(form) => {
        chooseForm(form);
        go(next());
      }}
      onPlan={onPlan}
      onRest={() => {
        if (onRound && phase.name !== 'rest') give({ kind: 'rested' });
        if (onRound) toHome();
        else go({ name: 'left' });
      }}
      onHome={toHome}
      onForget={() => {
        forgotten.value = { answers: answers.value, form: formChosen.value };
        answerAll({});
        chooseForm('none');
        go(next());
      }}
      onRecall={forgotten.value === null ? null : recall}
      onBack={() => {
        if (step.name === 'reply') return go({ ...step, name: 'ask' });
        if (isBetween(step)) return go(step.name === 'flag' ? { name: 'flags' } : next());
        leave();
        back();
      }}
    />
  );
}

/** Steps that are looked at on the way: back from them leads to what is asked. */
const isBetween = ({ name }: Step): boolean => name === 'flag' || name === 'needed' || name === 'left';

function leave(): void {
  at.value = null;
  forgotten.value = null;
}

function toHome(): void {
  leave();
  home();
}

function recall(): void {
  if (forgotten.value === null) return;
  answerAll(forgotten.value.answers);
  chooseForm(forgotten.value.form ?? 'none');
  leave();
}

function chooseForm(form: string): void {
  if (form !== formChosen.value) give({ kind: 'chose', about: 'form', value: form });
}
