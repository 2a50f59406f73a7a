// The safety page, joined to this phone: what was written there last, and where what is written goes.
import { writtenOn } from '../journal/written.ts';
import { back } from '../parts/route.ts';
import { Safety as Screen } from '../screens/Safety.tsx';
import { give, kept, ordered } from './life.ts';

const PAGE = 'safety';

export function Safety() {
  return (
    <Screen
      written={writtenOn(PAGE, ordered.value)}
      onWrite={(field, text) => give({ kind: 'wrote', page: PAGE, field, text })}
      kept={kept}
      onPrint={() => print()}
      onBack={back}
    />
  );
}
