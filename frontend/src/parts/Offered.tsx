// What a cue offers, as a list: one practice open, the others one tap away, among them the same as yesterday and the
// person's own. What is the wrong one leaves a line in its place for as long as one stays.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cue, Did, LocalDay, Size } from '../journal/facts.ts';
import type { Thing } from '../journal/kit.ts';
import { type Offer, offeringOf } from '../journal/offering.ts';
import type { DayCue } from '../journal/plan.ts';
import type { Mark } from '../journal/state.ts';
import { laterWords } from '../texts/later.ts';
import { ownWords } from '../texts/own.ts';
import { Beside, Under } from './Beside.tsx';
import { practiceOf } from './doing.ts';
import type { ScreenProps } from './given.ts';
import { NewOwn, Own } from './Own.tsx';
import { Row } from './Press.tsx';
import type { Reaching } from './Reach.tsx';
import { SetAside } from './SetAside.tsx';
import { Sizes } from './Sizes.tsx';

/** What is the person's own, for a cue that is opened. */
export interface OwnThings {
  readonly kit: readonly Thing[];
  readonly notForMe: ReadonlySet<string>;
  readonly form: string | null;
}

/** What is marked, beside where it goes. */
export type Doing = Pick<Did, 'practice' | 'size' | 'own'>;

interface Props extends Pick<ScreenProps, 'plan' | 'more' | 'give'> {
  readonly cue: Cue;
  /** What the open day offers. */
  readonly day: DayCue;
  readonly today: LocalDay;
  readonly own: OwnThings;
  readonly reach: Reaching;
  /** What was done for this cue yesterday. */
  readonly before: Mark | undefined;
  /** Marks go to yesterday just now. */
  readonly yesterday: boolean;
  /** `keep`: the words go into the kit too. */
  readonly onDid: (doing: Doing, keep?: boolean) => void;
}

/** Something that has no words yet. */
const NEW = 'own:new';

export function Offered(props: Props) {
  const { plan, own, yesterday, onDid } = props;
  const list = useList(props);
  const rows = useOpening(list.chosen);
  const { practice: text } = laterWords();
  const words = ownWords();
  const aside = (id: string) => (
    <SetAside
      key={id}
      title={practiceOf(plan, id)?.title ?? ''}
      lang={plan?.language}
      fresh={id === list.gone.at(-1)}
      onTakeUp={() => list.takeUp(id)}
    />
  );
  const row = (offer: Offer) => {
    const { key, again } = offer;
    if (own.notForMe.has(key)) return aside(key);
    if (key !== list.opened) return <Closed key={key} offer={offer} plan={plan} onPress={() => list.open(key)} />;
    if (offer.words === null) return <Practice key={key} {...props} id={key} again={again} list={list} />;
    const did = { practice: 'own', size: 'full', own: offer.words } as const;
    return <Own key={key} words={offer.words} again={again} yesterday={yesterday} onDid={() => onDid(did)} />;
  };
  return (
    <div class="rows" ref={rows}>
      {list.offers.map(row)}
      {list.more && <Row look="tile tile--mid" name={text.other} onPress={list.all} />}
      {list.opened === NEW ? (
        <NewOwn
          yesterday={yesterday}
          onDid={(name, keep) => onDid({ practice: 'own', size: 'full', ...(name && { own: name }) }, keep)}
        />
      ) : (
        <Row look="tile tile--mid" name={words.mine} onPress={() => list.open(NEW)} />
      )}
      {list.wrong.map(aside)}
    </div>
  );
}

type List = ReturnType<typeof useList>;

/** Which one is open, and what was set aside while one is here. */
function useList({ cue, plan, more, day, own, before, yesterday, give }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [size, setSize] = useState<Size | null>(null);
  const [everything, setEverything] = useState(false);
  const [gone, setGone] = useState<readonly string[]>([]); // the last one last
  const offering = offeringOf({
    ...own,
    formsOf: (id) => more?.practices[id]?.forms ?? [],
    day,
    all: Object.keys(plan?.practices ?? {}).filter((id) => practiceOf(plan, id)?.cue === cue),
    mine: own.kit.filter((thing) => thing.sort === 'practice' && thing.cue === cue),
    before: yesterday ? undefined : before,
    everything,
    gone,
  });
  const { suggestion, offers } = offering;
  const open = (key: string | null): void => {
    setChosen(key);
    setSize(null);
  };
  return {
    offers,
    more: offering.more && !everything,
    wrong: everything ? offering.wrong : [],
    chosen,
    opened: chosen ?? suggestion,
    size,
    gone,
    open,
    setSize,
    all: (): void => setEverything(true),
    setAside: (practice: string): void => {
      give({ kind: 'not-for-me', practice });
      setGone([...gone.filter((id) => id !== practice), practice]);
      const place = offers.findIndex(({ key }) => key === practice);
      const next = offers.slice(place + 1).find(({ key }) => !own.notForMe.has(key));
      open(practice === suggestion ? null : (next?.key ?? null));
    },
    takeUp: (practice: string): void => {
      give({ kind: 'for-me-again', practice });
      setGone(gone.filter((id) => id !== practice));
      open(practice);
    },
  };
}

/** What was opened by a tap comes into sight, and the focus goes where the eye goes. */
function useOpening(chosen: string | null) {
  const rows = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const title = chosen === null ? null : rows.current?.querySelector<HTMLElement>('#practice-title');
    title?.focus({ preventScroll: true });
    title?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return rows;
}

interface ClosedProps extends Pick<Props, 'plan'> {
  readonly offer: Offer;
  readonly onPress: () => void;
}

function Closed({ offer, plan, onPress }: ClosedProps) {
  const name = offer.words ?? practiceOf(plan, offer.key)?.title ?? '';
  const lang = offer.words === null ? plan?.language : '';
  const again = offer.again ? { name: ownWords().again, hint: name } : { name };
  return <Row look="tile tile--mid" {...again} lang={lang} onPress={onPress} />;
}

interface PracticeProps extends Props {
  readonly id: string;
  readonly again: boolean;
  readonly list: List;
}

function Practice({ id, again, list, cue, plan, more, today, own, reach, yesterday, onDid }: PracticeProps) {
  const practice = practiceOf(plan, id);
  if (!practice) return null;
  return (
    <Sizes
      cue={cue}
      id={id}
      practice={practice}
      lang={plan?.language}
      more={more?.practices[id]}
      size={list.size}
      yesterday={yesterday}
      under={<Under cue={cue} kit={own.kit} today={today} again={again} />}
      after={<Beside cue={cue} kit={own.kit} reach={reach} onWrong={() => list.setAside(id)} />}
      onSize={list.setSize}
      onDid={(size) => onDid({ practice: id, size })}
    />
  );
}
