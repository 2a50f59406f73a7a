// Las palabras de Ayuda ahora y de la lista de países.
import notes from '../../generated/help-notes.es.json' with { type: 'json' };
import { allOf, anyOf, dateWords, languageName, timeWords, weekdayNames } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import { capital } from '../days.ts';
import { language } from './language.ts';
import { ofHim } from './numbers.ts';

/** "la 1:00", "las 9:00", "medianoche". */
function time(at: string): string {
  if (at === '00:00') return 'medianoche';
  return `${at.startsWith('01:') || at.startsWith('13:') ? 'la' : 'las'} ${timeWords(at, language)}`;
}
const there = (theirs: boolean): string => (theirs ? ', hora de allí' : '');

const roles: Readonly<Record<string, string>> = {
  ambulance: 'ambulancia',
  police: 'policía',
  fire: 'bomberos',
  mobile: 'desde móviles',
  text: 'por mensaje, para personas sordas',
};

export const help: Catalogue['around']['help'] = {
  title: 'Ayuda ahora',
  danger: (place) => (place ? `Si hay peligro ahora (${place}):` : 'Si hay peligro ahora:'),
  noNumber: 'Si hay peligro ahora: llama al número de emergencias de tu zona.',
  roles: (each) =>
    allOf(
      each.flatMap((role) => roles[role] ?? []),
      language,
    ),
  roomHint: 'Dos minutos, aquí.',
  call: (label, press) => (press ? `Llamar al ${label} y pulsar ${press}` : `Llamar al ${label}`),
  text: (label, word) => (word ? `Enviar ${word} al ${label}` : `Mensaje al ${label}`),
  chat: 'Chat en la web',
  whatsApp: (label) => `WhatsApp al ${label}`,
  free: 'Gratis.',
  always: 'Día y noche.',
  hoursUnknown: 'Horario sin confirmar.',
  hours: (hours) => `Horario: ${hours}.`,
  openUntil: (at, theirs) => `Atiende ahora, hasta ${time(at)}${there(theirs)}.`,
  answersFrom: (at, day, theirs) =>
    `Atiende desde ${day === null ? '' : `el ${weekdayNames([day], 'long', language)[0]} a `}${time(at)}${there(theirs)}.`,
  languages: (codes) =>
    `En ${anyOf(
      codes.map((code) => languageName(code, language)),
      language,
    )}.`,
  notes,
  kinds: {
    crisis: 'Para hablar, siempre que sea difícil',
    abuse: 'Si alguien te hace daño o te controla',
    veterans: 'Para quienes sirvieron en el ejército',
    information: 'Para una consulta',
  },
  calling: 'Qué pasa cuando llamo',
  called: [
    'Alguien dice quién es. Puede preguntar si te cuesta hablar.',
    'Puedes decir poco, o nada durante un rato. Puede durar de 20 a 30 minutos. Puedes terminar en cualquier momento.',
  ],
  tries: 'A veces hace falta llamar varias veces. No es por ti.',
  someoneElse: 'También puedes llamar por otra persona.',
  trace: 'Tu teléfono guarda una lista de llamadas.',
  country: 'País:',
  countries: '¿Dónde estás?',
  here: 'Donde está el teléfono',
  find: 'Escribe para buscar un país',
  found: (n) => (n === 1 ? 'Un país.' : `${capital(ofHim(n))} países.`),
  notFound: 'Ninguno con ese nombre en esta lista.',
  elsewhere: 'Otro lugar',
  noLine: (listed) =>
    `Este teléfono no tiene una línea de apoyo comprobada para ${listed ? 'este país' : 'donde estás'}. Ve a urgencias, o pide a alguien cercano que se quede contigo.`,
  directories: 'Listas de líneas en muchos países',
  opensOutside: 'Se abre fuera de Thaw, con conexión.',
  checked: (date) => `Números comprobados el ${dateWords(date, language)}. Los números pueden cambiar.`,
  sources: 'De dónde vienen estos números',
  inDanger: 'Si hay peligro',
  source: (name, source, date, checked) =>
    `${name}: ${source}${date ? `, ${dateWords(date, language)}` : ''}. Comprobado el ${dateWords(checked, language)}.`,
};
