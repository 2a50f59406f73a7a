// After a mark: did anything shift? Many things may be tapped, one of the whole answers, a note, or nothing at all.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Worded } from '../generated/plan.ts';
import type { Deed } from '../journal/facts.ts';
import type { Mark, State } from '../journal/fold.ts';
import type { Noticing as Said } from '../journal/noticing.ts';
import { didOf, langOf } from '../parts/doing.ts';
import type { Plan } from '../parts/given.ts';
import { Press, Quiet } from '../parts/Press.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Stone } from '../parts/Stone.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { noticingWords } from '../texts/noticing.ts';

/** What is tapped and written, kept or not yet. */
export type Draft = Pick<Said, 'signals' | 'answer' | 'note'>;

interface Props {
  readonly state: State;
  readonly mark: Mark;
  /** The text of the mark's own plan. */
  readonly plan: Plan | null;
  /** As the library has them; empty until it is here. */
  readonly signals: readonly Worded[];
  /** The language of the library. */
  readonly lang: string | undefined;
  readonly said: Draft | null;
  /** What was left half said, before this screen was closed. */
  readonly draft: Draft | null;
  readonly asks: boolean;
  readonly give: (deed: Deed) => string;
  /** Called when the screen is left or the phone put away. */
  readonly onLeave: (draft: Draft) => void;
  readonly onKeep: (draft: Draft) => void;
  readonly onWorse: (draft: Draft) => void;
  readonly onNotNow: () => void;
  readonly onBack: () => void;
}

const NOTHING: Draft = { signals: [], answer: null, note: '' };
const ANSWERS = ['a-little', 'nothing-yet', 'cannot-tell'] as const;
const LONGEST = 1000; // characters of a note

export function Noticing(props: Props) {
  const { state, mark, plan, signals, lang, said } = props;
  const { draft, change, toggle } = useDraft(props);
  const keepAs = (draft: Draft, keep: (draft: Draft) => void): void => {
    change(draft);
    keep(draft);
  };
  const [writes, setWrites] = useState(draft.note !== '');
  const text = noticingWords();
  return (
    <Screen
      name="noticing"
      bar={<WayBack onBack={props.onBack} icon="close" />}
      stone={<Stone state={state} id="after" size={112} fit={0.96} look="small" silent />}
    >
      <Title>{text.title}</Title>
      <p class="small" dir="auto" {...langOf(plan, mark)}>
        {didOf(plan, mark)}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not wrap its content */}
      <div class="chips noticing-chips" role="group" aria-label={text.whole}>
        {ANSWERS.map((answer) => (
          <Chip
            key={answer}
            on={draft.answer === answer}
            onPress={() => change({ answer: draft.answer === answer ? null : answer })}
          >
            {text.answers[answer]}
          </Chip>
        ))}
      </div>
      <p class="small">{text.whole}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not wrap its content */}
      <div class="chips noticing-chips" role="group" aria-label={text.shifts}>
        {signals.map(({ id, text: shift }) => (
          <Chip key={id} on={draft.signals.includes(id)} lang={lang} onPress={() => toggle(id)}>
            {shift}
          </Chip>
        ))}
        <Chip on={writes} onPress={() => setWrites(!writes || draft.note !== '')}>
          {text.else}
        </Chip>
      </div>
      {writes && (
        <label class="field writing">
          <span class="small">{text.note}</span>
          <textarea
            class="tile input writing-place"
            rows={2}
            dir="auto"
            maxLength={LONGEST}
            value={draft.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </label>
      )}
      <div class="grow" />
      <Press onPress={() => props.onKeep(draft)}>{text.keep}</Press>
      <Quiet onPress={props.onNotNow}>{words().always.notNow}</Quiet>
      <div class="quiets">
        <Quiet onPress={() => keepAs({ ...draft, answer: 'worse' }, props.onWorse)}>{text.answers.worse}</Quiet>
        {said !== null && <Quiet onPress={() => keepAs(NOTHING, props.onKeep)}>{text.takeBack}</Quiet>}
        <Asks {...props} />
      </div>
    </Screen>
  );
}

interface ChipProps {
  readonly on: boolean;
  readonly lang?: string | undefined;
  readonly onPress: () => void;
  readonly children: string;
}

function Chip({ on, lang, onPress, children }: ChipProps) {
  return (
    <button
      type="button"
      class="noticing-chip tile choosable"
      aria-pressed={on}
      onClick={onPress}
      {...(lang !== undefined && { lang, dir: 'auto' })}
    >
      {children}
    </button>
  );
}

/** Whether it is asked after this cue, for good or until the person says so again. */
function Asks({ mark, asks, give }: Props) {
  const text = noticingWords();
  const cue = words().cues[mark.cue];
  return (
    <>
      <Quiet onPress={() => give({ kind: 'chose', about: `noticing-${mark.cue}`, value: !asks })}>
        {asks ? text.never(cue) : text.again(cue)}
      </Quiet>
      <p class="small" role="status">
        {!asks && text.neverSaid(cue)}
      </p>
    </>
  );
}

/** What is tapped here is lost neither by leaving nor by putting the phone away. */
function useDraft({ said, draft: left, onLeave }: Props) {
  const [draft, setDraft] = useState<Draft>(left ?? said ?? NOTHING);
  const now = useRef({ draft, onLeave });
  now.current = { draft, onLeave };
  // With the screen that goes, not a frame later.
  useLayoutEffect(() => {
    const leave = (): void => now.current.onLeave(now.current.draft);
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);
  const change = (part: Partial<Draft>): void => {
    now.current.draft = { ...draft, ...part };
    setDraft(now.current.draft);
  };
  const toggle = (id: string): void => {
    const { signals } = draft;
    change({ signals: signals.includes(id) ? signals.filter((each) => each !== id) : [...signals, id] });
  };
  return { draft, change, toggle };
}
