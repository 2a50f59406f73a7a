// What a reminder says on a lock screen: nothing that a stranger could learn anything from (journal/nudge.ts).
export const nudge = {
  plain: 'A small thing, when you’re ready.',
  marked: 'Today has something in it already. That is enough.',
  back: 'Here whenever you like. Anything small is enough.',
  resting: 'Nothing is asked today.',
  last: 'This is the last reminder for now. Thaw is here whenever you like.',
  now: 'This is how a reminder arrives.',
  notToday: 'Not today',
  change: 'Change or stop',
};
