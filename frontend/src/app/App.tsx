// Which screen is shown: by the place the person went to, else by where they are in their days (State's phase).
import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { back, home, type Route, route } from '../parts/route.ts';
import { Blocked } from '../screens/Blocked.tsx';
import { Close } from '../screens/Close.tsx';
import { Coming } from '../screens/Coming.tsx';
import { Rest } from '../screens/Rest.tsx';
import { Return } from '../screens/Return.tsx';
import { Today } from '../screens/Today.tsx';
import { TooMuch } from '../screens/TooMuch.tsx';
import { Welcome } from '../screens/Welcome.tsx';
import { begin, beginOrAsk } from './beginning.ts';
import { chooseCountry, region } from './country.ts';
import { ask, later, putAway, way } from './install.ts';
import { fetchLater, later as laterScreens } from './later.ts';
import { blockedBy, give, goOnInMemory, heldPlan, kept, plan, ready, state } from './life.ts';
import { untell } from './notes.ts';
import { help, offered, renewOffers } from './offers.ts';
import { QuietNote } from './QuietNote.tsx';

export function App() {
  const here = route.value;
  const was = useRef(here);
  useEffect(() => {
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
  const given = { state: state.value, plan: plan.value, give, kept };
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
      return over(<Further here={here} />);
    default:
      return <Further here={here} />;
  }
}

/** The places whose screens come after the first frame. All but the cue need no journal, and work while it cannot be read. */
function Further({ here }: { readonly here: Route }) {
  const screens = laterScreens.value;
  useEffect(() => {
    if (screens === null) void fetchLater();
  }, [screens, here]);
  if (screens === null) return <Coming name={here.name} onBack={back} />;
  const { About, Begin, Ground, Help, Install, Plans, Practice, Settings } = screens;
  const given = { state: state.value, plan: plan.value, give, kept };
  switch (here.name) {
    case 'cue':
      return ready.value ? <Practice {...given} key={here.cue} cue={here.cue} onBack={back} /> : <Home />;
    case 'help':
      return <Help help={help.value} region={region.value} onCountry={chooseCountry} onBack={back} />;
    case 'ground':
      return <Ground onBack={back} onToday={home} />;
    case 'about':
      return <About emergency={emergencyHere()} onBack={back} />;
    case 'install':
      return <Install way={way.value ?? 'manual'} onAdd={ask} onNotNow={later} onNever={putAway} />;
    case 'begin':
      return <Begin onBegin={() => void begin()} onInstall={toInstall} onBack={back} />;
    case 'plans':
      return <Plans plans={offered.value} onBegin={(id) => void begin(id)} onBack={back} />;
    default:
      return (
        <Settings
          {...given}
          onBegin={() => void begin()}
          onBack={back}
          hasPlans={offered.value.length > 1}
          canInstall={way.value !== null}
        />
      );
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
  const given = { state: state.value, plan: plan.value, give, kept };
  const blocked = blockedBy.value;
  if (blocked !== null) {
    return (
      <Blocked
        why={blocked}
        plan={given.plan ?? heldPlan(offered.value[0]?.digest ?? '')}
        onAgain={() => location.reload()}
        {...(blocked === 'noStorage' && { onGoOn: goOnInMemory })}
      />
    );
  }
  if (!ready.value) return null; // the bare paper, for the moment that the journal takes
  switch (given.state.phase.name) {
    case 'welcome':
      return <Welcome plans={offered.value} onBegin={() => void beginOrAsk()} />;
    case 'today':
      return <Today {...given} />;
    case 'return':
      return <Return {...given} onBegin={() => void begin()} />;
    case 'close':
      return <Close {...given} onBegin={() => void begin()} />;
    case 'rest':
      return <Rest {...given} />;
    case 'no-plan': {
      const NoPlan = laterScreens.value?.NoPlan;
      return NoPlan ? (
        <NoPlan state={given.state} onAgain={() => void renewOffers()} />
      ) : (
        <Coming name="home" onBack={back} />
      );
    }
  }
}

const toInstall = (): void => {
  location.hash = '#/install';
};

const emergencyHere = (): readonly string[] =>
  help.value.countries.find((country) => country.code === region.value)?.emergency ?? [];
