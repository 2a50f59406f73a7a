// Which screen is shown: by the place the person went to, else by where they are in their days (State's phase).
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { back, type Route, route } from '../parts/route.ts';
import { Coming } from '../screens/Coming.tsx';
import { Return } from '../screens/Return.tsx';
import { Today } from '../screens/Today.tsx';
import { TooMuch } from '../screens/TooMuch.tsx';
import { Welcome } from '../screens/Welcome.tsx';
import { asking, leverLine } from './asked-today.ts';
import { begin, beginOrAsk } from './beginning.ts';
import { fetchLater, type Later, later } from './later.ts';
import { blockedBy, give, kept, more, plan, ready, state } from './life.ts';
import { untell } from './notes.ts';
import { offered } from './offers.ts';
import { QuietNote } from './QuietNote.tsx';

const MOMENT = 600; // milliseconds

export function App() {
  const here = route.value;
  const was = useRef(here);
  // At once: what is said after the arrival stays.
  useLayoutEffect(() => {
    if (was.current !== here) untell('offline', 'needs-network'); // a note is gone on the next screen
    was.current = here;
  }, [here]);
  return (
    <>
      <QuietNote />
      <Place here={here} />
    </>
  );
}

function Place({ here }: { readonly here: Route }) {
  const given = { state: state.value, plan: plan.value, more: more.value, give, kept };
  const further = <Afterwards name={here.name} show={({ Further }) => <Further here={here} />} />;
  switch (here.name) {
    case 'home':
      return <Home />;
    case 'return':
      return given.state.phase.name === 'rest' ? <Return {...given} onBegin={() => void begin()} /> : <Home />;
    case 'too-much':
      return over(
        (ready.value || blockedBy.value !== null) && <TooMuch state={given.state} give={give} onClose={back} />,
      );
    case 'install':
      return over(further);
    case 'cue':
      return ready.value ? further : <Home />;
    default:
      return further;
  }
}

/** A sheet over the day. */
const over = (sheet: ComponentChild) => (
  <>
    <Home />
    {sheet}
  </>
);

function Home() {
  const given = { state: state.value, plan: plan.value, more: more.value, give, kept };
  const apart = <Afterwards name="home" show={({ Apart }) => <Apart />} />;
  if (blockedBy.value !== null) return apart;
  if (!ready.value) return null; // the bare paper, for the moment that the journal takes
  switch (given.state.phase.name) {
    case 'welcome':
      return <Welcome plans={offered.value} onBegin={() => void beginOrAsk()} />;
    case 'today':
      return <Today {...given} asking={asking.value?.id ?? null} lever={leverLine.value} />;
    case 'return':
      return <Return {...given} onBegin={() => void begin()} />;
    default:
      return apart;
  }
}

interface AfterwardsProps {
  readonly name: string;
  readonly show: (part: Later) => ComponentChild;
}

/** What comes with afterwards.ts. At home it is the bare paper for the moment that takes; only after that it is said. */
function Afterwards({ name, show }: AfterwardsProps) {
  const part = later.value;
  const [said, setSaid] = useState(name !== 'home');
  useEffect(() => {
    if (part !== null) return;
    void fetchLater();
    const waiting = setTimeout(() => setSaid(true), MOMENT);
    return () => clearTimeout(waiting);
  }, [part]);
  if (part !== null) return show(part);
  return said ? <Coming name={name} onBack={back} /> : null;
}
