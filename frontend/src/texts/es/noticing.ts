// Las palabras de notar: qué pudo moverse después de un trazo, y qué hay cuando algo lo empeoró.
import type { Catalogue } from '../catalogue.ts';
import { within } from './cues.ts';

export const noticing: Catalogue['noticing'] = {
  title: '¿Se movió algo, aunque fuera muy poco?',
  shifts: 'Qué se movió',
  answers: {
    'a-little': 'Un poco',
    'nothing-yet': 'Nada todavía',
    'cannot-tell': 'No sabría decir',
    worse: 'Esto me puso peor',
  },
  whole: 'Cada una es una respuesta entera.',
  else: 'Otra cosa',
  note: 'Con tus palabras',
  keep: 'Guardar',
  never: (cue) => `No preguntar más por ${within(cue)}`,
  again: (cue) => `Volver a preguntar por ${within(cue)}`,
  neverSaid: (cue) => `Ahora no se pregunta nada por ${within(cue)}.`,
  takeBack: 'Quitar lo que notaste',
  away: 'Ese trazo no está aquí.',

  care: {
    title: 'Entonces, detente aquí.',
    about: 'Eso puede pasar, y no dice nada de ti. Puede que haga falta volver al silencio un tiempo.',
    room: 'Volver al cuarto',
    roomHint: 'Cinco cosas que ves. Dos minutos.',
    someone: 'Alguien con quien hablar',
    someoneHint: 'A quién llamar o escribir, o alguien de los tuyos.',
    less: 'Menos desde ahora, si quieres:',
    practice: 'Dejar fuera esta',
    practiceSaid: 'Ya no se ofrece.',
    cue: (cue) => `Apartar ${within(cue)} por ahora`,
    cueSaid: 'El día está entero así.',
    tomorrow: 'Mañana, algo más pequeño',
    tomorrowSaid: 'Mañana es una sola cosa diminuta.',
  },
};
