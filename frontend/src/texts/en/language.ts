/** How English writes dates, hours and lists here (BCP 47). */
export const language = 'en-GB';
