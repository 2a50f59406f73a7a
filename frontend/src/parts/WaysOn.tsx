// Where an answer leads: to help first where it says so, and then on, or away for today, as equals. Nothing is locked,
// and nobody is asked whether they are sure.
import { laterWords } from '../texts/later.ts';
import { questionsWords } from '../texts/questions.ts';
import type { AskingProps } from './asking.ts';
import { Danger } from './Danger.tsx';
import { Press, Quiet, Row } from './Press.tsx';
import { at } from './route.ts';

interface Props extends Pick<AskingProps, 'numbers' | 'onStep' | 'onPlan'> {
  readonly goes: 'plan' | 'bring' | 'help' | 'safety' | 'emergency' | 'abuse';
  readonly onNext: () => void;
}

export function WaysOn({ goes, numbers, onStep, onPlan, onNext }: Props) {
  const text = questionsWords();
  const toHelp = goes === 'help' || goes === 'emergency' || goes === 'abuse';
  if (goes === 'plan') return <Press onPress={onNext}>{text.goOn}</Press>;
  return (
    <>
      {toHelp && <First goes={goes} numbers={numbers} />}
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

/** The main thing to press: the emergency number where there is danger, else Help now. */
function First({ goes, numbers }: Pick<Props, 'goes' | 'numbers'>) {
  const text = questionsWords();
  const [number] = numbers;
  if (goes === 'emergency' && number !== undefined) {
    return (
      <>
        <Press href={`tel:${number}`}>{text.emergency(number)}</Press>
        <Row name={text.help} hint={text.helpHint} href={at('help')} />
      </>
    );
  }
  return (
    <>
      <Press href={at('help')}>{text.help}</Press>
      {numbers.length > 0 ? <Danger numbers={numbers} /> : <p class="small">{laterWords().about.danger([])}</p>}
    </>
  );
}
