// The few line icons: one stroke, 24 to the side, the colour of the words beside them. They never stand alone for a
// meaning: a word or a label is always with them.
const PATHS = {
  settings:
    'M4 8.5h9M19 8.5h1M4 15.5h1M11 15.5h9M18.6 8.5a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM10.6 15.5a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0z',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  pause: 'M8.5 6v12M15.5 6v12',
  phone:
    'M6.3 4.2 9 3.5l2 4.7-2 1.7a12 12 0 0 0 5.2 5.2l1.7-2 4.7 2-.7 2.7a2.6 2.6 0 0 1-2.8 1.9C10.6 19.1 4.9 13.4 4.4 7a2.6 2.6 0 0 1 1.9-2.8z',
  text: 'M4.5 5.5h15v11h-8l-4 3.5v-3.5h-3z',
  chat: 'M4.5 5.5h15v11h-8l-4 3.5v-3.5h-3zM8.5 9.5h7M8.5 12.5h4',
  room: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM15.8 13a4.8 4.8 0 1 1-9.6 0 4.8 4.8 0 0 1 9.6 0zM11.8 13.5a1.3 1.3 0 1 1-2.6 0 1.3 1.3 0 0 1 2.6 0z',
  share: 'M12 14.5V3.5M8.2 7 12 3.2 15.8 7M8 10.5H5.5v10h13v-10H16',
  plus: 'M8 4h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4zM12 8.5v7M8.5 12h7',
  menu: 'M12 5.6v.1M12 12v.1M12 18.3v.1',
  open: 'M8 4h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4zM9 15l6-6M10.5 9H15v4.5',
  more: 'm9.5 5.5 6.5 6.5-6.5 6.5',
} as const;

export type IconName = keyof typeof PATHS;

/** The two that point along the line of reading turn round where that runs from right to left. */
const TURNS: ReadonlySet<IconName> = new Set(['back', 'more']);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={TURNS.has(name) ? 'icon icon--turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
