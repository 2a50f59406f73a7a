// Lo que dice un aviso en la pantalla de bloqueo: nada que le cuente algo a quien mira por encima del hombro.
import type { nudge as english } from '../en/nudge.ts';

export const nudge: typeof english = {
  plain: 'Algo pequeño, cuando quieras.',
  marked: 'Hoy ya hay algo. Con eso basta.',
  back: 'Aquí, cuando quieras. Cualquier cosa pequeña basta.',
  resting: 'Hoy no se pide nada.',
  last: 'Este es el último aviso por ahora. Thaw sigue aquí cuando quieras.',
  now: 'Así llega un aviso.',
  notToday: 'Hoy no',
  change: 'Cambiar o quitar',
};
