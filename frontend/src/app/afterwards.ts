// What nobody needs in the first second: one part, fetched right after the first frame, kept for offline.
import '../style/later.css';

export { keepCopies } from './copies.ts';
export { Apart, Further } from './Further.tsx';
export { keepFront } from './front.ts';
export { keepHelp, renewHelp } from './help.ts';
export { keepLibrary } from './library.ts';
export { keepMoreOfPlan } from './more.ts';
export { keepReminders } from './reminders.ts';
export { lookAfterWorker } from './updates.ts';
