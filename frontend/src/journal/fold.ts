export type { CueToday, Mark, Phase, PictureMark, State } from './state.ts';
