// The picture in words: what was done and noticed, by day, the newest first. Only days that have something are here.
import { Fragment, h } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Library } from '../generated/plan.ts';
import { compare } from '../journal/facts.ts';
import type { LivedDay, LivedRound } from '../journal/looking-back.ts';
import type { Plan, ScreenProps } from '../parts/given.ts';
import { Made } from '../parts/Made.tsx';
import { Noticed } from '../parts/Noticed.tsx';
import { Quiet } from '../parts/Press.tsx';
import { cameBackFrom } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { lookBackWords } from '../texts/lookBack.ts';

interface Props extends Pick<ScreenProps, 'give'> {
  /** The newest first. */
  readonly rounds: readonly LivedRound[];
  readonly today: string;
  /** The text of a round's plan, as far as this phone has it. */
  readonly planOf: (round: LivedRound) => Plan | null;
  readonly library: Library | null;
  readonly onPutBack: (before: string, now: string) => void;
  readonly onBack: () => void;
}

/** What is drawn of a long journal at once. */
const DAYS = 30;
/** How much of it was open when it was left: back finds it so. */
let opened = DAYS;

export function LookBackWords({ rounds, today, planOf, library, give, onPutBack, onBack }: Props) {
  const text = lookBackWords();
  const all = useShown(rounds);
  const [most, setMost] = useState(() => (cameBackFrom() === '' ? DAYS : opened));
  opened = most;
  const shown = all.slice(0, most);
  const several = new Set(all.map(({ round }) => round.began.id)).size > 1;
  const list = useRef<HTMLDivElement>(null);
  // The button that was pressed moves away; what it brought is read on.
  const before = useRef(most);
  useLayoutEffect(() => {
    if (most > before.current) list.current?.querySelectorAll<HTMLElement>('.look-day')[before.current]?.focus();
    before.current = most;
  }, [most]);
  return (
    <Screen name="look-words" bar={<WayBack onBack={onBack} />}>
      <Title>{text.inWords}</Title>
      {all.length === 0 && <p class="prose">{text.none}</p>}
      <div ref={list}>
        {shown.map(({ key, round, day, told }, i) => (
          <Fragment key={key}>
            {several && shown[i - 1]?.round.began.id !== round.began.id && (
              <h2 class="small group">{text.begun(round.began.day)}</h2>
            )}
            {h(several ? 'h3' : 'h2', { class: 'name look-day', tabIndex: -1 }, text.day(day, today))}
            <Made
              marks={told.map(({ mark }) => mark)}
              plan={planOf(round)}
              give={give}
              onPutBack={onPutBack}
              beside={({ id }) => (
                <Noticed
                  mark={id}
                  noticing={told.find(({ mark }) => mark.id === id)?.noticing ?? null}
                  library={library}
                />
              )}
            />
          </Fragment>
        ))}
      </div>
      {all.length > most && <Quiet onPress={() => setMost(most + DAYS)}>{text.earlier}</Quiet>}
    </Screen>
  );
}

interface Shown extends LivedDay {
  readonly key: string;
  readonly round: LivedRound;
}

/** A day whose last mark was taken back stays for as long as the person does: there it can be put back. */
function useShown(rounds: readonly LivedRound[]): readonly Shown[] {
  const seen = useRef(new Map<string, Shown>());
  const now = rounds.flatMap((round) =>
    round.days.map((each) => ({ ...each, round, key: `${each.day} ${round.began.id}` })),
  );
  const emptied = [...seen.current.values()].filter(({ key }) => !now.some((each) => each.key === key));
  const all = [...now, ...emptied.map((each) => ({ ...each, told: [] }))].sort(newestFirst);
  seen.current = new Map(all.map((each) => [each.key, each]));
  return all;
}

function newestFirst(a: Shown, b: Shown): number {
  return compare(b.round.began, a.round.began) || (a.day < b.day ? 1 : -1);
}
