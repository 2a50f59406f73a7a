// The picture's colours by light and by dark. Line colours belong to the cues' hues in style/tokens.css, a little
// stronger here, since lines are thin.
import type { Cue } from '../journal/facts.ts';
import type { Stop } from './colour.ts';

export type Theme = 'light' | 'dark';

export interface Palette {
  /** From the outermost ice (0) by glacier, water, milk and apricot to the ember (1). */
  readonly ramp: readonly Stop[];
  readonly line: Readonly<Record<Cue, string>>;
  /** The outline of ice that has no line yet. */
  readonly outline: string;
  /** Where light meets the stone, and where it does not. */
  readonly lit: string;
  readonly lee: string;
  readonly glow: string;
  /** What a noticed band is mixed with: near the edge, and near the heart. */
  readonly paleCold: string;
  readonly paleWarm: string;
  readonly paleShare: number;
  /** How far a line fades towards the light at its upper left end; 0 where the ground is dark. */
  readonly lineFade: number;
  readonly faceLit: number;
  readonly faceLee: number;
  readonly faceEdge: number;
  readonly shadow: number;
  readonly halo: number;
  /** What shines through clear ice. */
  readonly deep: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ramp: [
      [0, '#F7FBFC'],
      [0.12, '#DFEEF1'],
      [0.34, '#97C6D0'],
      [0.5, '#A3CDCB'],
      [0.63, '#EFE8D1'],
      [0.8, '#F7CB9B'],
      [1, '#E5813F'],
    ],
    line: { body: '#97550F', sensory: '#7C4879', connection: '#125F70', meaning: '#4C681F' },
    outline: '#6F99A4',
    lit: '#FFFFFF',
    lee: '#2F6776',
    glow: '#F4B47C',
    paleCold: '#FFFFFF',
    paleWarm: '#FFFBF0',
    paleShare: 0.66,
    lineFade: 0.72,
    faceLit: 0.8,
    faceLee: 0.22,
    faceEdge: 0.85,
    shadow: 0.16,
    halo: 0.5,
    deep: '#BBDCE5',
  },
  dark: {
    ramp: [
      [0, '#1B3640'],
      [0.12, '#1B4452'],
      [0.34, '#1F6474'],
      [0.5, '#4A8B8D'],
      [0.63, '#C3B994'],
      [0.8, '#F0B071'],
      [1, '#FF8B3D'],
    ],
    line: { body: '#F6C590', sensory: '#E2BEDF', connection: '#A2DFE9', meaning: '#CBDFA0' },
    outline: '#8FC0CB',
    lit: '#E2F6FA',
    lee: '#03080A',
    glow: '#E98A4B',
    paleCold: '#8FD0DE',
    paleWarm: '#FBEBCF',
    paleShare: 0.38,
    lineFade: 0,
    faceLit: 0.4,
    faceLee: 0.42,
    faceEdge: 0.42,
    shadow: 0.5,
    halo: 0.62,
    deep: '#3E8496',
  },
};
