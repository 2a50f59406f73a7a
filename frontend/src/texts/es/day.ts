// Las palabras de las primeras pantallas: llegar, Hoy, volver, cuando es demasiado, las notas.
import type { Catalogue } from '../catalogue.ts';
import { capital, weekday } from '../days.ts';
import { cues, within } from './cues.ts';
import { language } from './language.ts';
import { inWords, ofHer } from './numbers.ts';

const small = (n: number): string => `${capital(ofHer(n))} ${n === 1 ? 'cosa pequeña' : 'cosas pequeñas'}`;

export const day: Catalogue['day'] = {
  language,
  dir: 'ltr',
  app: 'Thaw',
  cues,

  always: {
    label: 'Siempre aquí',
    tooMuch: 'Demasiado',
    help: 'Ayuda ahora',
    close: 'Cerrar',
    back: 'Atrás',
    settings: 'Ajustes',
    today: 'Volver a hoy',
    notNow: 'Ahora no',
  },

  welcome: {
    title: 'Lo que sentías se quedó en silencio.',
    about: 'Catorce días. Cuatro cosas pequeñas al día. Cuentan aunque no sientas nada.',
    begin: 'Empezar',
    questions: 'Antes, tres preguntas',
    what: 'Qué es esto, y qué no',
    before: 'Ya he estado aquí',
    plans: 'Otro plan',
    stone: 'Un trozo de hielo claro, entero tal como es.',
  },

  coming: {
    title: 'Un momento.',
    about: 'Esto llega con la conexión, en cuanto la haya.',
    danger: 'Si hay peligro ahora, llama al número de emergencias de tu zona.',
  },

  today: {
    header: (day: string, theme: string | null) => [capital(weekday(day, language)), theme].filter(Boolean).join(' · '),
    day: (n: number) => `Día ${inWords(n)}`,
    keeping: 'Hoy',
    here: 'Estás aquí.',
    offer: (n: number) => `${small(n)}. ${n === 1 ? 'Eso ya es un día entero.' : 'Con una basta.'}`,
    more: (n: number) => `${capital(ofHer(n))} más, o déjalo aquí.`,
    smaller: 'Una cosa diminuta. Lo demás puede esperar.',
    showAll: (n: number) => (n === 2 ? 'Ver las dos' : `Ver las ${ofHer(n)}`),
    allAside: 'Ahora todo está aparte. Puede quedar así el tiempo que quieras.',
    takeUp: (cue: string) => `Retomar ${within(cue)}`,
    done: 'Eso es hoy.',
    tomorrow: (next: number) => `Mañana es el día ${inWords(next)}.`,
    lastDay: 'Era el último día del plan. Mañana eliges qué viene.',
    unknown: 'Algo pequeño.',
    asking: '¿Se movió algo?',
    kept: (did: string | null) => (did === null ? 'Guardado.' : `Guardado: ${did}`),
  },

  back: {
    title: 'Estás aquí.',
    gap: 'Pasaron unos días. Nada se perdió.',
    rested: 'Nada se perdió.',
    carryOn: 'Seguir',
    carryOnHint: (n: number) => `con el día ${inWords(n)}`,
    again: 'Empezar de nuevo',
    againHint: 'en el día uno',
    smaller: 'Hoy, algo más pequeño',
    either: 'De un modo u otro, todas las líneas se quedan.',
  },

  tooMuch: {
    title: 'Vamos a hacerlo más pequeño.',
    pause: 'Pausa',
    pauseHint: 'Puede hacer falta volver al silencio. Todo espera.',
    room: 'Volver al cuarto',
    roomHint: 'Cinco cosas que ves. Dos minutos.',
    less: 'Hacer menos',
    lessHint: 'Hoy queda en una cosa diminuta.',
    signs: 'Señales de que otra ayuda va primero',
  },

  picture: (n: number) =>
    n === 0 ? 'Hielo claro, entero tal como es.' : 'Tu hielo, con una línea por cada cosa que hiciste.',

  notes: {
    offline: { text: 'Sin conexión. Aquí todo sigue funcionando.', press: null },
    newer: { text: 'Hay una versión más nueva.', press: 'Usarla ahora' },
    'not-kept': { text: 'Eso no se guardó. Sigue en la pantalla.', press: 'Probar otra vez' },
    full: { text: 'En este teléfono no queda sitio para guardar más.', press: 'Probar otra vez' },
    'needs-network': { text: 'El plan aún no está en este teléfono. Hace falta conexión, una vez.', press: null },
    coming: { text: 'Un momento. El plan viene de camino.', press: null },
    'no-storage': { text: 'Esta ventana no guarda nada cuando se cierra.', press: null },
    install: {
      text: 'Thaw puede vivir en tu pantalla de inicio.',
      press: 'Tenerlo cerca',
    },
    close: 'Quitar esta nota',
  },
};
