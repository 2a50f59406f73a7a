// A guide: first what comes, in words; then step after step, with the time left in each. Leaving is free at every
// moment, and stopping early is as good as the end.
import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { PracticeGuide } from '../generated/plan.ts';
import type { PictureMark } from '../journal/fold.ts';
import type { Stand, WithGuide } from '../journal/guide.ts';
import { answerFirst } from '../parts/answer-first.ts';
import { ComingLine } from '../parts/ComingLine.tsx';
import type { ScreenProps } from '../parts/given.ts';
import { Press, Quiet } from '../parts/Press.tsx';
import { home } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { guideWords } from '../texts/guide.ts';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';

export type Way = keyof WithGuide;
const WAYS = ['sound', 'buzz', 'voice'] as const;

interface Props extends Pick<ScreenProps, 'state'> {
  /** The practice's name; cautions are the practice's too. All of it in the plan's language. */
  readonly title: string;
  readonly guide: PracticeGuide;
  readonly cautions: readonly string[];
  readonly lang: string;
  /** The mark that comes of it; null where no day is open. */
  readonly coming: PictureMark | null;
  readonly still: boolean;
  readonly standing: 'ready' | 'goes' | 'waits';
  readonly stand: ReadonlySignal<Stand>;
  /** Whether each was chosen; what this phone cannot do is not among them. */
  readonly ways: Partial<Record<Way, boolean>>;
  readonly onWay: (way: Way, value: boolean) => void;
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onGoOn: () => void;
  readonly onJump: (step: number) => void;
  readonly onDid: () => void;
  readonly onLeave: () => void;
}

export function Guide(props: Props) {
  const { standing, stand, onLeave } = props;
  const over = useOf(stand, ({ over }) => over);
  const bar = <WayBack icon="close" onBack={onLeave} />;
  if (standing === 'ready') {
    return (
      <Screen name="guide-start" bar={bar}>
        <Ready {...props} />
      </Screen>
    );
  }
  return (
    <Screen name="guide" bar={bar} stone={<ComingLine {...props} />}>
      {over ? <Over {...props} /> : <Step {...props} />}
    </Screen>
  );
}

function Ready({ title, guide, cautions, lang, coming, ways, onWay, onStart }: Props) {
  const text = guideWords();
  const plan = { lang, dir: 'auto' as const };
  const offered = WAYS.filter((way) => ways[way] !== undefined);
  const length = guide.seconds.reduce((sum, seconds) => sum + seconds, 0);
  return (
    <>
      <Title>
        <span {...plan}>{title}</span>
      </Title>
      <p class="name guide-name" {...plan}>
        {guide.title}
      </p>
      <p class="prose">
        {text.length(guide.says.length, length)} {text.free}
      </p>
      {coming === null && <p class="small">{text.noDay}</p>}
      {cautions.map((caution) => (
        <p class="small caution" {...plan}>
          {caution}
        </p>
      ))}
      <Press onPress={onStart}>{text.start}</Press>
      {offered.length > 0 && (
        <fieldset class="field guide-ways">
          <legend class="small">{text.ways}</legend>
          <div class="chips">
            {offered.map((way) => (
              <button
                key={way}
                type="button"
                class="seg-press chip"
                aria-pressed={ways[way] === true}
                onClick={() => onWay(way, !ways[way])}
              >
                {text[way]}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <h2 class="small group">{text.inWords}</h2>
      <ol class="guide-steps" {...plan}>
        {guide.says.map((words) => (
          <li class="line">{words}</li>
        ))}
      </ol>
    </>
  );
}

function Step({ guide, lang, coming, standing, stand, onPause, onGoOn, onJump, onDid, onLeave }: Props) {
  const text = guideWords();
  const step = useOf(stand, ({ step }) => step);
  const did = useDid(onDid);
  const then = guide.says[step + 1];
  const waits = standing === 'waits';
  return (
    <>
      <div class="guide-says">
        <Title>
          <span lang={lang} dir="auto" aria-live="polite" aria-atomic="true">
            {guide.says[step]}
          </span>
        </Title>
      </div>
      <TimeLeft stand={stand} />
      <p class="small center guide-then">{waits ? text.waits : <Then words={then} lang={lang} />}</p>
      <div class="grow" />
      <div class="quiets">
        {step > 0 && <Quiet onPress={() => onJump(step - 1)}>{text.before}</Quiet>}
        <Quiet onPress={() => onJump(step + 1)}>{text.next}</Quiet>
      </div>
      <div class="two">
        <button type="button" class="tile guide-press" onClick={waits ? onGoOn : onPause}>
          <span class="name">{waits ? text.goOn : text.pause}</span>
        </button>
        <button type="button" class="tile guide-press" ref={did.pressed} onClick={coming ? did.press : onLeave}>
          <span class="name">{text.enough}</span>
        </button>
      </div>
      {coming && <p class="small center guide-early">{text.early}</p>}
    </>
  );
}

function Then({ words, lang }: { readonly words: string | undefined; readonly lang: string }) {
  const text = guideWords();
  if (words === undefined) return <>{text.last}</>;
  return (
    <>
      {text.after}{' '}
      <span lang={lang} dir="auto">
        {words}
      </span>
    </>
  );
}

/** Drawn anew each second, and nothing else with it. Nobody is told each second: it is read when it is asked. */
function TimeLeft({ stand }: Pick<Props, 'stand'>) {
  const text = guideWords();
  const seconds = useOf(stand, ({ left }) => Math.ceil(left / 1000));
  return (
    <p class="guide-time" role="timer" aria-label={text.left(seconds)}>
      {text.clock(seconds)}
    </p>
  );
}

function Over({ coming, onDid, onLeave }: Props) {
  const text = guideWords();
  const { always } = words();
  const did = useDid(onDid);
  return (
    <>
      <div class="guide-says">
        <Title look="display">{text.over}</Title>
      </div>
      <p class="prose center">{text.stay}</p>
      <div class="grow" />
      {coming ? (
        <div class="guide-end" ref={did.pressed}>
          <Press onPress={did.press}>{laterWords().practice.did}</Press>
          <Quiet onPress={onLeave}>{always.notNow}</Quiet>
        </div>
      ) : (
        <Press onPress={onLeave}>{always.back}</Press>
      )}
    </>
  );
}

/** One thing of where it stands: what asks for it is drawn anew when this changes, and not before. */
function useOf<Value>(stand: Props['stand'], what: (stand: Stand) => Value): Value {
  return useMemo(() => computed(() => what(stand.value)), [stand]).value;
}

/** The mark, once: what was pressed has its warmth before Today draws the line. */
function useDid(onDid: () => void) {
  const pressed = useRef<HTMLElement & HTMLButtonElement & HTMLDivElement>(null);
  const leaving = useRef(false);
  const press = (): void => {
    if (leaving.current) return;
    leaving.current = true;
    answerFirst(() => pressed.current?.closest('.screen')?.classList.add('screen--kept'), onDid, home);
  };
  return { pressed, press };
}
