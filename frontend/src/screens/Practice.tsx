// A cue, opened: the practice at hand in its three sizes, the others one tap away, what was done today with a way to
// take it back, and, at the end, the way to set the cue aside.
import { useRef, useState } from 'preact/hooks';
import { shift } from '../journal/day.ts';
import type { Cue, Size } from '../journal/facts.ts';
import { answerFirst } from '../parts/answer-first.ts';
import { practiceOf } from '../parts/doing.ts';
import { madeJustNow } from '../parts/fresh.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { ScreenProps } from '../parts/given.ts';
import { Made } from '../parts/Made.tsx';
import { Quiet, Row } from '../parts/Press.tsx';
import { home } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Sizes } from '../parts/Sizes.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';

interface Props extends ScreenProps {
  readonly cue: Cue;
  readonly onBack: () => void;
}

export function Practice({ cue, state, plan, more, give, onBack }: Props) {
  const here = openDayFor(cue, state, plan);
  const head = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [size, setSize] = useState<Size | null>(null);
  const [all, setAll] = useState(false);
  const [yesterday, setYesterday] = useState(false);
  const { practice: text } = laterWords();
  const { cues } = words();
  const name = cues[cue];
  const bar = <WayBack onBack={onBack} />;
  if (here === null || state.round === null) {
    return (
      <Screen name="practice" bar={bar}>
        <Title>{name}</Title>
        <p class="prose">{text.away}</p>
      </Screen>
    );
  }

  const opened = chosen ?? here.suggestion;
  const offered = [...new Set([here.suggestion, ...here.others])];
  const rest = Object.keys(plan?.practices ?? {}).filter(
    (id) => practiceOf(plan, id)?.cue === cue && !offered.includes(id),
  );
  const listed = (all ? [...offered, ...rest] : offered).filter((id) => practiceOf(plan, id) !== undefined);
  const round = state.round.id;
  const aside = state.phase.name === 'today' && state.phase.setAside.includes(cue);
  const goes =
    yesterday && state.yesterday
      ? { planDay: state.yesterday.planDay, on: shift(state.today, -1) }
      : { planDay: here.planDay, on: state.today };
  const made = yesterday && state.yesterday ? state.yesterday.marks.filter((mark) => mark.cue === cue) : here.marks;
  const didIt = (practice: string, how: Size): void => {
    if (leaving.current) return; // a second tap, before Today is drawn
    leaving.current = true;
    const did = { kind: 'did', round, ...goes, cue, practice, size: how } as const;
    answerFirst(showKept, () => madeJustNow(give(did)), home);
  };
  /** The cue's sign is kept, and what was pressed has its warmth: the mark, before Today draws its line. */
  const showKept = (): void => {
    head.current?.querySelector('.glyph')?.classList.add('glyph--kept');
    head.current?.closest('.screen')?.classList.add('screen--kept');
  };
  const openPractice = (id: string): void => {
    setChosen(id);
    setSize(null);
  };

  return (
    <Screen name="practice" bar={bar}>
      <div class="head" ref={head}>
        <Glyph cue={cue} kept={here.marks.length > 0} />
        <div>
          <Title>{name}</Title>
          <p class="prose">{here.marks.length > 0 ? text.again : text.hints[cue]}</p>
        </div>
      </div>
      {aside && <p class="small aside-note">{text.asideNote(name)}</p>}
      <Made key={yesterday ? 'yesterday' : 'today'} marks={made} plan={plan} give={give} />
      {yesterday && <p class="small aside-note">{text.yesterdayOn}</p>}
      <div class="rows">
        {listed.map((id) => {
          const practice = practiceOf(plan, id);
          if (!practice) return null;
          return id === opened ? (
            <Sizes
              key={id}
              cue={cue}
              practice={practice}
              lang={plan?.language}
              more={more?.practices[id]}
              size={size}
              yesterday={yesterday}
              onSize={setSize}
              onDid={(how) => didIt(id, how)}
            />
          ) : (
            <Row
              key={id}
              look="tile tile--mid"
              name={practice.title}
              lang={plan?.language}
              onPress={() => openPractice(id)}
            />
          );
        })}
        {!all && rest.length > 0 && <Row look="tile tile--mid" name={text.other} onPress={() => setAll(true)} />}
      </div>
      <p class="small">{text.sameLine}</p>
      <div class="grow" />
      <div class="quiets">
        {state.yesterday && (
          <Quiet onPress={() => setYesterday(!yesterday)}>{yesterday ? text.yesterdayOff : text.yesterday}</Quiet>
        )}
        {aside ? (
          <Quiet onPress={() => give({ kind: 'took-up', cue })}>{text.takeUp}</Quiet>
        ) : (
          <Quiet onPress={() => give({ kind: 'set-aside', cue })}>{text.aside(name)}</Quiet>
        )}
      </div>
    </Screen>
  );
}

/**
 * The open plan day as this cue sees it. Also before the welcome back was answered, and for a cue that is set aside:
 * a mark is welcome then too. Null when no day is open.
 */
function openDayFor(cue: Cue, state: ScreenProps['state'], plan: ScreenProps['plan']) {
  const { phase } = state;
  if (phase.name !== 'today' && phase.name !== 'return' && phase.name !== 'rest') return null;
  if (phase.name === 'rest' && phase.back === 'close') return null;
  const offered = plan?.days[phase.planDay - 1]?.cues[cue];
  if (!offered) return null;
  const today = phase.name === 'today' ? phase.cues.find((each) => each.cue === cue) : undefined;
  const { suggestion, others } = today ?? offered;
  // All of today's, those for a day that is no longer the open one too: each can be taken back.
  const marks = phase.name === 'today' ? phase.marks.filter((mark) => mark.cue === cue) : [];
  return { planDay: phase.planDay, suggestion, others, marks };
}
