// The places for what is the person's own: what they noticed, the picture looked at, their kit and pages, keeping; and
// the library.
import '../style/elsewhere.css';
import { back, type Route } from '../parts/route.ts';
import { Language } from '../screens/Language.tsx';
import { LANGUAGES } from '../texts/index.ts';
import { Bringing } from './Bringing.tsx';
import { Guiding } from './Guiding.tsx';
import { InKit } from './InKit.tsx';
import { Keeping } from './Keeping.tsx';
import { Levering } from './Levering.tsx';
import { Looking } from './Looking.tsx';
import { give, state } from './life.ts';
import { Caring, Noticed } from './Noticed.tsx';
import { Questions } from './Questions.tsx';
import { Reading } from './Reading.tsx';
import { Safety } from './Safety.tsx';

/** A place the person went to, joined to this phone. Only shown once the journal was read. */
export function Elsewhere({ here }: { readonly here: Route }) {
  switch (here.name) {
    case 'picture':
      return <Looking here={here} />;
    case 'lever':
      return <Levering />;
    case 'noticing':
      return <Noticed key={here.of} id={here.of} />;
    case 'care':
      return <Caring id={here.of} />;
    case 'library':
    case 'card':
    case 'friend':
      return <Reading here={here} />;
    case 'bring':
    case 'bring-page':
    case 'bring-words':
      return <Bringing here={here.name} />;
    case 'keep':
      return <Keeping />;
    case 'kit':
      return <InKit />;
    case 'guide':
      return <Guiding of={here.of} />;
    case 'questions':
      return <Questions />;
    case 'safety':
      return <Safety />;
    case 'language':
      return <Language state={state.value} give={give} languages={LANGUAGES} onBack={back} />;
    default:
      return null;
  }
}
