/** The cues as the tiles name them. */
export const cues = { body: 'Cuerpo', sensory: 'Sentidos', connection: 'Compañía', meaning: 'Lo que importa' };

/** As they stand within a sentence. */
const WITHIN: Readonly<Record<string, string>> = {
  [cues.body]: 'el cuerpo',
  [cues.sensory]: 'los sentidos',
  [cues.connection]: 'la compañía',
  [cues.meaning]: 'lo que importa',
};

/** A cue's name within a sentence: "el cuerpo". */
export const within = (cue: string): string => WITHIN[cue] ?? cue.toLowerCase();
