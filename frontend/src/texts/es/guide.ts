// Las palabras alrededor de una guía; lo que dice cada paso viene del plan.

import { clockWords } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import { capital } from '../days.ts';
import { language } from './language.ts';
import { ofHim } from './numbers.ts';

function about(seconds: number): string {
  if (seconds < 45) return 'medio minuto';
  const minutes = Math.round(seconds / 60);
  return `${ofHim(minutes)} ${minutes === 1 ? 'minuto' : 'minutos'}`;
}

export const guide: Catalogue['guide'] = {
  with: 'Con una guía:',
  length: (steps: number, seconds: number) =>
    `${capital(ofHim(steps))} ${steps === 1 ? 'paso' : 'pasos'}, más o menos ${about(seconds)}.`,
  free: 'Haz una pausa o déjalo cuando quieras.',
  noDay: 'Ahora no hay ningún día abierto: esto no dibuja ninguna línea.',
  ways: 'De un paso a otro, si quieres',
  sound: 'Un sonido suave',
  buzz: 'Una vibración pequeña',
  voice: 'Leer en voz alta',
  start: 'Empezar',
  inWords: 'Todo en palabras',
  left: (seconds: number) => `Queda en este paso: ${clockWords(seconds, language)}`,
  clock: (seconds: number) => clockWords(seconds, language),
  after: 'Después:',
  last: 'Este es el último paso.',
  before: 'Un paso atrás',
  next: 'Paso siguiente',
  pause: 'Pausa',
  goOn: 'Seguir',
  waits: 'Espera aquí.',
  enough: 'Ya es bastante',
  early: 'Parar antes dibuja la misma línea.',
  over: 'Eso era todo.',
  stay: 'Quédate el tiempo que quieras.',
  coming: 'El resto de esta práctica aún no está en este teléfono. Llega con la próxima conexión.',
  unknown: 'Esta guía no está aquí.',
};
