// The reminder: first a soft question, then its time; afterwards how it stands. What cannot be is said in one plain
// sentence, and the calendar is there as an equal way.
import { useState } from 'preact/hooks';
import { type Reminder as Choice, EVERY_DAY } from '../journal/reminder.ts';
import { CalendarRows, type CalendarWay } from '../parts/CalendarRows.tsx';
import { Press, Quiet, Row } from '../parts/Press.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { Sentence, When } from '../parts/When.tsx';
import { laterWords } from '../texts/later.ts';

export type { CalendarWay };

type Words = ReturnType<typeof laterWords>['reminder'];

interface Props {
  /** home-screen: an iPhone's tab. no: this browser knows no push. */
  readonly ability: 'yes' | 'home-screen' | 'no';
  readonly standing: keyof Words['standings'] | 'on';
  /** Whether this phone is the one that is reminded. */
  readonly here: boolean;
  readonly resting: boolean;
  readonly chosen: Choice | null;
  /** The next one, and when one last came (UTC ms). */
  readonly next: number | null;
  readonly reached: number | null;
  readonly sending: keyof Words['sending'];
  readonly busy: boolean;
  readonly offline: boolean;
  /** Habits that a reminder can be tied to; empty until they are here. */
  readonly anchors: readonly string[];
  readonly calendar: (choice: Choice, way: CalendarWay) => string;
  readonly onSet: (choice: Choice) => Promise<boolean>;
  readonly onStop: () => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

const FIRST: Choice = { at: '08:30', weekdays: EVERY_DAY, anchor: '' };

export function Reminder(props: Props) {
  const { here, chosen, onBack, onSet, busy } = props;
  const [step, setStep] = useState<'start' | 'when' | 'calendar'>('start');
  const [choice, setChoice] = useState(chosen ?? FIRST);
  const { reminder: text } = laterWords();
  const toStart = (): void => setStep('start');
  const set = async (): Promise<void> => {
    await onSet(choice);
    toStart();
  };
  return (
    <Screen name="reminder" bar={<WayBack onBack={step === 'start' ? onBack : toStart} />}>
      {step === 'start' &&
        (here && chosen ? (
          <Standing {...props} chosen={chosen} onStep={setStep} />
        ) : (
          <Question {...props} onStep={setStep} />
        ))}
      {step === 'when' && (
        <>
          <When value={choice} onChange={setChoice} anchors={props.anchors} />
          <LockScreen />
          <p class="small">{text.knows}</p>
          <div class="grow" />
          <Press onPress={() => void set()}>{busy ? text.setting : text.set}</Press>
        </>
      )}
      {step === 'calendar' && (
        <>
          <When value={choice} onChange={setChoice} />
          <CalendarRows hrefOf={(way) => props.calendar(choice, way)} offline={props.offline} />
        </>
      )}
    </Screen>
  );
}

interface Step {
  readonly onStep: (step: 'when' | 'calendar') => void;
}

/** Asked softly first: the phone's own question comes after a yes, since it can be refused for good. */
function Question({ ability, standing, offline, onBack, onStep }: Props & Step) {
  const { reminder: text } = laterWords();
  const why = ability !== 'yes' ? ability : offline ? 'away' : standing in text.hindrances ? standing : null;
  return (
    <>
      <Title>{text.title}</Title>
      <p class="prose">{text.about}</p>
      {why && (
        <p class="line hindrance" role="status">
          {text.hindrances[why as keyof typeof text.hindrances]}
        </p>
      )}
      <div class="grow" />
      <div class="rows">
        {(why === null || why === 'denied' || why === 'no-service') && (
          <Row look="tile tile--tall" name={text.yes} hint={text.yesHint} onPress={() => onStep('when')} />
        )}
        <Row look="tile tile--tall" name={text.calendar} hint={text.calendarHint} onPress={() => onStep('calendar')} />
      </div>
      <Quiet onPress={onBack}>{text.none}</Quiet>
    </>
  );
}

function Standing({ chosen, ...props }: Props & Step & { readonly chosen: Choice }) {
  const { standing, resting, next, reached, sending, onStep } = props;
  const { reminder: text } = laterWords();
  const why = hindranceIn(text, standing, resting);
  return (
    <>
      <Sentence {...chosen} />
      <p class="prose">
        {text.days(chosen.weekdays)} {standing === 'on' && next !== null && text.next(next)}
      </p>
      <div class="tile card" role="status">
        {why !== null && <p class="line">{why}</p>}
        {sending !== 'no' && <p class="line">{text.sending[sending]}</p>}
        <p class="small">{reached === null ? text.notReached : text.reached(reached)}</p>
        <p class="small">{text.quieter}</p>
      </div>
      {!resting && standing !== 'on' && standing !== 'away' && standing !== 'no-host' && (
        <Press onPress={() => void props.onSet(chosen)}>{props.busy ? text.setting : text.turnOnAgain}</Press>
      )}
      <div class="ruled">
        {standing === 'on' && <Row look="plain" name={text.sendOne} onPress={props.onSend} />}
        {!resting && <Row look="plain" name={text.change} onPress={() => onStep('when')} />}
        <Row look="plain" name={text.calendar} onPress={() => onStep('calendar')} />
        <Row look="plain" name={text.stop} onPress={props.onStop} />
      </div>
      <p class="small">{text.knows}</p>
    </>
  );
}

function hindranceIn(text: Words, standing: Props['standing'], resting: boolean): string | null {
  if (standing === 'resting') return resting ? text.hindrances.resting : text.hindrances.rested;
  if (standing === 'away') return text.hindrances.awaySet;
  return standing === 'on' || standing === 'off' ? null : text.hindrances[standing];
}

/** What a stranger could read. */
function LockScreen() {
  const { reminder: text } = laterWords();
  return (
    <figure class="lock-screen">
      <img src="/icons/app-icon.svg" alt="" width="44" height="44" />
      <div>
        <figcaption class="small">{text.looks}</figcaption>
        <p class="line">{text.looksLike}</p>
      </div>
    </figure>
  );
}
