/** How Spanish writes dates, hours and lists where the phone names no country of its own (BCP 47). */
export const language = 'es';
