// The words of the lever: one thing, for two weeks.
export const lever = {
  title: 'One thing to hold steady for two weeks.',
  about: 'One is enough. You can put it down at any time.',
  hold: 'Hold this one',
  none: 'None for now',
  away: 'The list of levers comes with the next connection.',
  held: 'Yes, today',
  heldToday: 'Held today.',
  takeBack: 'Take it back',
  quiet: 'A day without it needs no word.',
  putDown: 'Put it down',
  other: 'Hold another one',
  over: 'Two weeks are over.',
  readings: {
    'too-little': 'There is too little here to tell what it did. That is an honest answer.',
    same: 'No difference shows between days with it and other days.',
    more: 'On days with it you noticed something more often. With so few days, that can be chance.',
    less: 'On days with it you noticed something less often. With so few days, that can be chance.',
  },
  yours: 'What it was like for you counts more than this.',
  again: 'Two more weeks',
};
