// A cue, opened: what it offers, what was done today with a way to take it back, and, at the end, the way to set the cue
// aside.
import { useRef, useState } from 'preact/hooks';
import { shift } from '../journal/day.ts';
import type { Cue } from '../journal/facts.ts';
import { answerFirst } from '../parts/answer-first.ts';
import { madeJustNow } from '../parts/fresh.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { ScreenProps } from '../parts/given.ts';
import { Made } from '../parts/Made.tsx';
import { type Doing, Offered, type OwnThings } from '../parts/Offered.tsx';
import { openDayFor } from '../parts/open-day.ts';
import { Quiet } from '../parts/Press.tsx';
import type { Reaching } from '../parts/Reach.tsx';
import { home } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';

interface Props extends ScreenProps {
  readonly cue: Cue;
  readonly own: OwnThings;
  readonly reach: Reaching;
  readonly onPutBack: (before: string, now: string) => void;
  readonly onBack: () => void;
}

export function Practice({ cue, state, plan, more, give, own, reach, onPutBack, onBack }: Props) {
  const here = openDayFor(cue, state, plan);
  const head = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);
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

  const round = state.round.id;
  const aside = state.phase.name === 'today' && state.phase.setAside.includes(cue);
  const before = state.yesterday?.marks.filter((mark) => mark.cue === cue) ?? [];
  const goes =
    yesterday && state.yesterday
      ? { planDay: state.yesterday.planDay, on: shift(state.today, -1) }
      : { planDay: here.planDay, on: state.today };
  const didIt = (doing: Doing, keep = false): void => {
    if (leaving.current) return; // a second tap, before Today is drawn
    leaving.current = true;
    const deed = (): void => {
      madeJustNow(give({ kind: 'did', round, ...goes, cue, ...doing }));
      if (keep && doing.own) give({ kind: 'put-in-kit', sort: 'practice', name: doing.own, cue });
    };
    answerFirst(showKept, deed, home);
  };
  /** The cue's sign is kept, and what was pressed has its warmth: the mark, before Today draws its line. */
  const showKept = (): void => {
    head.current?.querySelector('.glyph')?.classList.add('glyph--kept');
    head.current?.closest('.screen')?.classList.add('screen--kept');
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
      <Made
        key={yesterday ? 'yesterday' : 'today'}
        marks={yesterday && state.yesterday ? before : here.marks}
        plan={plan}
        give={give}
        onPutBack={onPutBack}
      />
      {yesterday && <p class="small aside-note">{text.yesterdayOn}</p>}
      <Offered
        {...{ cue, plan, more, own, reach, yesterday, give }}
        day={here.offered}
        today={state.today}
        before={before.at(-1)}
        onDid={didIt}
      />
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
