// The kit, joined to this phone.
import { kitOf } from '../journal/kit.ts';
import { back } from '../parts/route.ts';
import { Kit } from '../screens/Kit.tsx';
import { pickPerson } from './handing.ts';
import { give, ordered } from './life.ts';

export const InKit = () => <Kit things={kitOf(ordered.value)} give={give} onPick={pickPerson()} onBack={back} />;
