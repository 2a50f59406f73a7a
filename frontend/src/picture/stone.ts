// All that draws, as one part that the page fetches after its first frame.
export { draw } from './drawing.ts';
export { freeze } from './ice.ts';
