// Where an answer leads: to help first where it says so, and then on, or away for today, as equals. Nothing is locked,
// and nobody is asked whether they are sure.
import { laterWords } from '../texts/later.ts';
import { questionsWords } from '../texts/questions.ts';
import type { AskingProps } from './asking.ts';
import { Danger } from './Danger.tsx';
import { firstCalls } from './lines.ts';
import { Press, Quiet, Row } from './Press.tsx';
import { at } from './route.ts';

interface Props extends Pick<AskingProps, 'country' | 'onStep' | 'onPlan'> {
  readonly goes: 'plan' | 'bring' | 'help' | 'safety' | 'emergency' | 'abuse';
  readonly onNext: () => void;
}

export function WaysOn({ goes, country, onStep, onPlan, onNext }: Props) {
  const text = questionsWords();
  const toHelp = goes === 'help' || goes === 'emergency' || goes === 'abuse';
  if (goes === 'plan') return <Press onPress={onNext}>{text.goOn}</Press>;
  return (
    <>
      {toHelp && <First goes={goes} country={country} />}
      {goes === 'bring' && <Row name={text.bring} hint={text.bringHint} href={at('bring')} />}
      {goes === 'safety' && <Row name={text.safety} hint={text.safetyHint} href={at('safety')} />}
      <div class="two">
        <button type="button" class="tile answer" onClick={toHelp ? onPlan : onNext}>
          {toHelp ? text.plan : text.goOn}
        </button>
        <button type="button" class="tile answer" onClick={() => onStep({ name: 'left' })}>
          {text.leave}
        </button>
      </div>
      {toHelp && <Quiet onPress={onNext}>{text.others}</Quiet>}
    </>
  );
}

/** The main thing to press: the emergency number where there is danger (each, where none is for everything), else Help now. */
function First({ goes, country }: Pick<Props, 'goes' | 'country'>) {
  const text = questionsWords();
  const calls = goes === 'emergency' ? firstCalls(country?.danger ?? []) : [];
  return (
    <>
      {calls.map((one) => (
        <Press key={one.number} href={one.uri}>
          {text.emergency(one.number, calls.length > 1 ? laterWords().help.roles(one.for) : '')}
        </Press>
      ))}
      {calls.length === 0 && <Press href={at('help')}>{text.help}</Press>}
      <Danger country={country} named />
      {calls.length > 0 && <Row name={text.help} hint={text.helpHint} href={at('help')} />}
    </>
  );
}
