// The places and the times that come after the first frame.
import { useEffect } from 'preact/hooks';
import { CUES } from '../journal/facts.ts';
import { asksAfter } from '../journal/noticing.ts';
import { back, home, type Route } from '../parts/route.ts';
import { About } from '../screens/About.tsx';
import { Begin } from '../screens/Begin.tsx';
import { Blocked } from '../screens/Blocked.tsx';
import { Close } from '../screens/Close.tsx';
import { Coming } from '../screens/Coming.tsx';
import { Countries } from '../screens/Countries.tsx';
import { Ground } from '../screens/Ground.tsx';
import { Install } from '../screens/Install.tsx';
import { NoPlan } from '../screens/NoPlan.tsx';
import { Plans } from '../screens/Plans.tsx';
import { Rest } from '../screens/Rest.tsx';
import { Settings } from '../screens/Settings.tsx';
import { Signs } from '../screens/Signs.tsx';
import { language, words } from '../texts/index.ts';
import { leverWords } from './asked-today.ts';
import { begin } from './beginning.ts';
import { chooseCountry, countryHere, here as phoneIs } from './country.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { Helping } from './Helping.tsx';
import { help } from './help.ts';
import { ask, later, putAway, way } from './install.ts';
import { library, needLibrary } from './library.ts';
import { blockedBy, give, goOnInMemory, heldPlan, kept, more, ordered, plan, ready, state } from './life.ts';
import { Opened } from './Opened.tsx';
import { offered, renewOffers } from './offers.ts';
import { Reminding, reminderInWords } from './Reminding.tsx';
import { WithLibrary } from './WithLibrary.tsx';

/** A place the person went to. All but the cue and what is elsewhere need no journal, and work while it cannot be read. */
export function Further({ here }: { readonly here: Route }) {
  const given = { state: state.value, plan: plan.value, more: more.value, give, kept };
  const begun = given.state.round !== null;
  switch (here.name) {
    case 'cue':
      return <Opened key={here.cue} cue={here.cue} />;
    case 'help':
      return <Helping />;
    case 'country':
      return <Countries help={help.value} here={phoneIs.value} onCountry={chosenCountry} onBack={back} />;
    case 'ground':
      return <Ground onBack={back} onToday={begun ? home : null} />;
    case 'signs':
      return (
        <WithLibrary title={words().tooMuch.signs}>
          {({ welcome, language }) => <Signs flags={welcome.flags} language={language} onBack={back} />}
        </WithLibrary>
      );
    case 'about':
      return <Telling />;
    case 'install':
      return <Install way={way.value ?? 'manual'} onAdd={ask} onNotNow={later} onNever={putAway} />;
    case 'begin':
      return <Begin onBegin={() => void begin()} onInstall={toInstall} onBack={back} />;
    case 'reminder':
      return <Reminding startOfDay={given.state.startOfDay} />;
    case 'plans':
      return <Plans plans={offered.value} onBegin={(id) => void begin(id)} onBack={back} />;
    case 'settings':
      return (
        <Settings
          {...given}
          onBegin={() => void begin()}
          onBack={back}
          hasPlans={offered.value.length > 1}
          canInstall={way.value !== null}
          reminder={reminderInWords()}
          notAsked={CUES.filter((cue) => !asksAfter(cue, ordered.value))}
          lever={leverWords.value?.title}
        />
      );
    default:
      return ready.value ? <Elsewhere here={here} /> : <Coming name={here.name} onBack={back} />;
  }
}

/** What this is, with the library's own declaration where it is on this phone: a host's takes the place of Thaw's. */
function Telling() {
  useEffect(() => void needLibrary(), [language()]);
  const { welcome, language: spoken } = library.value ?? {};
  const said = welcome?.declaration;
  return (
    <About
      country={countryHere.value}
      declaration={Array.isArray(said) && spoken ? { said, language: spoken } : null}
      onBack={back}
    />
  );
}

/** When it is no day: something stands in the way, the round is over, the person rests, the plan's text is not here. */
export function Apart() {
  const given = { state: state.value, plan: plan.value, more: more.value, give, kept };
  const why = blockedBy.value;
  if (why !== null) {
    return (
      <Blocked
        why={why}
        plan={given.plan ?? heldPlan(offered.value[0]?.digest ?? '')}
        onAgain={() => location.reload()}
        {...(why === 'noStorage' && { onGoOn: goOnInMemory })}
      />
    );
  }
  switch (given.state.phase.name) {
    case 'close':
      return <Close {...given} onBegin={() => void begin()} />;
    case 'rest':
      return <Rest {...given} />;
    default:
      return <NoPlan state={given.state} onAgain={() => void renewOffers()} />;
  }
}

const chosenCountry = (code: string | null): void => {
  chooseCountry(code);
  back();
};

const toInstall = (): void => {
  location.hash = '#/install';
};
