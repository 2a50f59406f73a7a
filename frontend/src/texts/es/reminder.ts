// Las palabras del aviso: la pregunta suave, su hora, cómo va, y una prueba que dice la verdad.
import { allOf, momentWords, timeWords, weekdayNames } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import { capital } from '../days.ts';
import { language } from './language.ts';
import { nudge } from './nudge.ts';

const time = (at: string): string => timeWords(at, language);
/** "a la 1:00", "a las 8:30". */
const around = (at: string): string => (at.startsWith('01:') || at.startsWith('13:') ? 'la' : 'las');
const EVERY = 7;

/** Los días como los dice una persona. */
function days(weekdays: readonly number[]): string {
  if (weekdays.length === EVERY) return 'cada día';
  if (weekdays.join() === '1,2,3,4,5') return 'de lunes a viernes';
  const names = weekdays.map((day) => `${weekdayNames([day], 'long', language)[0]}`);
  return `los ${allOf(names.map(plural), language)}`;
}

/** "los lunes", "los sábados". */
const plural = (name: string): string => (name.endsWith('s') ? name : `${name}s`);

export const reminder: Catalogue['around']['reminder'] = {
  title: '¿Un pequeño aviso?',
  about: 'Una vez al día, a la hora que elijas. En la pantalla de bloqueo no cuenta nada.',
  yes: 'En este teléfono',
  yesHint: 'Tú eliges la hora',
  calendar: 'En mi calendario',
  calendarHint: 'Funciona en cualquier teléfono',
  none: 'Sin aviso',

  sentence: (at: string, anchor: string): readonly (string | readonly [string])[] =>
    anchor
      ? ['Después de ', [anchor], `, hacia ${around(at)} `, [time(at)], '.']
      : [`Hacia ${around(at)} `, [time(at)], '.'],
  withoutAfter: (anchor: string) => anchor.replace(/^después\s+de\s+/i, ''),
  anchor: 'Después de algo que ya haces',
  anchorSuch: 'Con tus palabras, o nada',
  time: 'Hora',
  weekdays: 'Días',
  dayShort: (day: number) => weekdayNames([day], 'short', language)[0] ?? '',
  dayLong: (day: number) => weekdayNames([day], 'long', language)[0] ?? '',
  oneDay: 'Un día se queda elegido.',
  looks: 'Así se ve en la pantalla de bloqueo',
  set: 'Ponerlo',
  setting: 'Un momento.',

  file: 'Para catorce días',
  fileHint: 'Añade los días a tu calendario',
  open: 'Sin final',
  openHint: 'Hasta que lo quites',
  feed: 'Suscribirse',
  feedHint: 'Tu calendario pregunta a este servidor de vez en cuando',
  calendarAbout: 'Te avisa tu calendario, con la misma frase sencilla. A este servidor no se le dice quién eres.',

  summary: (at: string, weekdays: readonly number[]) => `${time(at)}, ${days(weekdays)}`,
  days: (weekdays: readonly number[]) => `${capital(days(weekdays))}.`,
  next: (at: number) => `El próximo: ${momentWords(at, language)}.`,
  reached: (at: number) => `El último llegó a este teléfono: ${momentWords(at, language)}.`,
  notReached: 'A este teléfono todavía no ha llegado ninguno.',
  quieter: 'Si no abres Thaw, los avisos son cada vez menos, y luego paran por sí mismos.',
  knows: 'El servidor conoce la hora, tu zona horaria y la dirección de avisos de este teléfono. Nada de lo que haces.',
  sendOne: 'Enviarme uno ahora',
  change: 'Cambiarlo',
  stop: 'Quitar los avisos',
  turnOnAgain: 'Volver a poner los avisos',

  standings: {
    off: 'No hay',
    resting: 'Descansa contigo',
    denied: 'Este teléfono no lo permite',
    'no-service': 'En este teléfono no es posible',
    'no-host': 'Este servidor no los envía',
    away: 'Espera una conexión',
    'needs-tap': 'Espera un toque tuyo',
  },
  hindrances: {
    'home-screen': 'En un iPhone, los avisos llegan cuando Thaw está en tu pantalla de inicio y se abre desde ahí.',
    no: 'Este navegador no tiene avisos. Un calendario sirve igual.',
    denied: 'Este teléfono no permite los avisos de Thaw. En sus ajustes se puede cambiar. Un calendario sirve igual.',
    'no-service': 'El servicio de avisos no pudo llegar a este navegador. Un calendario sirve igual.',
    'no-host': 'Este servidor no envía avisos. Un calendario sirve igual.',
    away: 'Un aviso pide conexión, una vez. Se puede poner en cuanto la haya.',
    awaySet: 'Espera una conexión, y sigue por sí mismo en cuanto la haya.',
    'needs-tap': 'El navegador soltó el aviso. Un toque lo trae de vuelta.',
    resting: 'Los avisos descansan mientras descansas. Al volver se ofrecen otra vez.',
    rested: 'Los avisos descansaron contigo. Vuelven cuando tú digas.',
  },
  calendarAway: 'El calendario pide conexión, una vez.',

  sending: {
    no: '',
    sending: 'Va de camino. Puede tardar un minuto.',
    arrived: 'Llegó a este teléfono.',
    'not-seen':
      'Aún no se ha visto. El servicio de avisos lo tomó. Un teléfono que ahorra batería puede mostrarlo después.',
    refused: 'El servicio de avisos no lo tomó ahora. Puedes probar otra vez dentro de un rato.',
    gone: 'El servicio de avisos ya no conoce este teléfono. Volver a poner los avisos lo arregla.',
    'too-soon': 'Como mucho, uno por minuto.',
    unknown: 'El servidor no conocía este aviso. Ponerlo otra vez lo arregla.',
    away: 'No hubo conexión con el servidor. No se envió nada.',
  },

  again: {
    rested: 'Los avisos descansaron contigo.',
    lost: 'En este teléfono no hay avisos: el navegador los soltó.',
  },
  fromNudge: 'Algo pequeño, o nada.',
  notToday: nudge.notToday,
  changeOrStop: nudge.change,
  notTodayThen: 'Hoy no, entonces. Todo espera aquí.',
  looksLike: nudge.plain,
};
