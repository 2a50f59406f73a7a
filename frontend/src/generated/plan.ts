// Stand-in until the generator runs: the same names come from the API's schema.
export type Cue = 'body' | 'sensory' | 'connection' | 'meaning';
export interface SizedPractice { name: string; did: string; minutes: number; steps: string[] }
export interface Practice { cue: Cue; title: string; covers: string[]; sizes: { full: SizedPractice; smaller: SizedPractice; smallest: SizedPractice } }
export interface DayCue { suggestion: string; others: string[] }
export interface PlanDay { theme: string; thought: string; cues: Partial<Record<Cue, DayCue>> }
export interface Plan {
  format: 1; id: string; version: string; language: string; fallback: boolean; languages: string[]; title: string; about: string; digest: string;
  practices: Record<string, Practice>; days: PlanDay[];
}
