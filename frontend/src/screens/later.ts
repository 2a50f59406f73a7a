// The screens that nobody needs in the first second: one part, fetched right after the first frame, kept for offline.
import '../style/later.css';
import lines from '../generated/help.json';
import type { Help as HelpLines } from '../generated/plan.ts';

export { About } from './About.tsx';
export { Begin } from './Begin.tsx';
export { Ground } from './Ground.tsx';
export { Help } from './Help.tsx';
export { Install } from './Install.tsx';
export { NoPlan } from './NoPlan.tsx';
export { Plans } from './Plans.tsx';
export { Practice } from './Practice.tsx';
export { Settings } from './Settings.tsx';

/** The help lines that came with the app. */
export const shippedHelp = lines as HelpLines;
