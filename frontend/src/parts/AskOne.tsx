// The questions before the beginning, one at a time, and what each answer brings.

import { questionsWords } from '../texts/questions.ts';
import { type AskingProps, nextStep, ownOf, replyTo, type Step, saysUnsafe } from './asking.ts';
import { Choice } from './Choice.tsx';
import { FormDrawing } from './FormDrawing.tsx';
import { Quiet } from './Press.tsx';
import { Title } from './Title.tsx';
import { WaysOn } from './WaysOn.tsx';

export interface Asking extends AskingProps {
  readonly step: Step;
}

export function Ask({ asked, answers, step, opening, onStep, onAnswer }: Asking & { readonly opening?: string }) {
  const text = questionsWords();
  const question = asked.questions.find(({ id }) => id === step.of);
  if (!question) return null;
  const { id, ask, answers: all } = question;
  const leaveOut = (): void => {
    onAnswer(id, '');
  };
  return (
    <>
      {opening && (
        <p class="prose" {...ownOf(asked)}>
          {opening}
        </p>
      )}
      <Title again={id}>
        <span {...ownOf(asked)}>{ask}</span>
      </Title>
      <div class="rows">
        {all.map((answer) => (
          <Choice key={answer.id} chosen={answers[id] === answer.id} onPress={() => onAnswer(id, answer.id)}>
            <span {...ownOf(asked)}>{answer.text}</span>
          </Choice>
        ))}
        <Choice chosen={answers[id] === ''} onPress={leaveOut}>
          {text.leaveOut}
        </Choice>
      </div>
      <div class="grow" />
      <Quiet onPress={() => onStep({ name: 'needed' })}>{text.needed}</Quiet>
    </>
  );
}

export function Reply(props: Asking) {
  const { asked, step, onStep } = props;
  const reply = replyTo(props);
  if (!reply) return <Ask {...props} />;
  return (
    <>
      <Title again={`${step.of} ${reply.answer.id}`}>
        {reply.goes === 'help' ? questionsWords().first : <span {...ownOf(asked)}>{reply.answer.text}</span>}
      </Title>
      <p class="prose prose--ink" {...ownOf(asked)}>
        {reply.text}
      </p>
      <div class="grow" />
      <WaysOn {...props} goes={reply.goes} onNext={() => onStep(nextStep(props))} />
    </>
  );
}

export function Flags(props: Asking) {
  const { asked, answers, onStep, onAnswer } = props;
  const text = questionsWords();
  return (
    <>
      <Title again="flags">
        <span {...ownOf(asked)}>{asked.flags_ask}</span>
      </Title>
      <p class="small">{text.notKept}</p>
      <div class="rows">
        {asked.flags.map((flag) => (
          <Choice key={flag.id} low onPress={() => onStep({ name: 'flag', of: flag.id })}>
            <span {...ownOf(asked)}>{flag.text}</span>
          </Choice>
        ))}
        <Choice low onPress={() => onAnswer('flags', 'seen')}>
          {text.none}
        </Choice>
        <Choice low chosen={answers['flags'] === ''} onPress={() => onAnswer('flags', '')}>
          {text.leaveOut}
        </Choice>
      </div>
    </>
  );
}

export function Flag(props: Asking) {
  const { asked, step, onAnswer } = props;
  const text = questionsWords();
  const flag = asked.flags.find(({ id }) => id === step.of);
  if (!flag) return <Flags {...props} />;
  return (
    <>
      <Title again={flag.id}>{flag.goes === 'bring' ? text.short.flags : text.first}</Title>
      <p class="prose" {...ownOf(asked)}>
        {flag.text}
      </p>
      <p class="prose prose--ink" {...ownOf(asked)}>
        {flag.answer}
      </p>
      {saysUnsafe(flag) && (
        <p class="prose" {...ownOf(asked)}>
          {asked.unsafe}
        </p>
      )}
      <div class="grow" />
      <WaysOn {...props} goes={flag.goes} onNext={() => onAnswer('flags', 'seen')} />
    </>
  );
}

export function Form({ asked, form, onForm }: Asking) {
  const text = questionsWords();
  return (
    <>
      <Title again="form">{text.formAsk}</Title>
      <p class="prose">{text.formAbout}</p>
      <div class="rows">
        {asked.forms.map(({ id, title, about }) => (
          <Choice key={id} chosen={form === id} onPress={() => onForm(id)}>
            <FormDrawing form={id} />
            <span class="row-words" {...ownOf(asked)}>
              <span class="name">{title}</span>
              <span class="small">{about}</span>
            </span>
          </Choice>
        ))}
        <Choice chosen={form === 'none'} onPress={() => onForm('none')}>
          {text.leaveOut}
        </Choice>
      </div>
    </>
  );
}
