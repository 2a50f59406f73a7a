// The calendar, which reminds wherever a push cannot: a file for fourteen days, one without an end, or a subscription.
import { laterWords } from '../texts/later.ts';
import { Row } from './Press.tsx';

export type CalendarWay = 'days' | 'open' | 'feed';

interface Props {
  /** The address for each way. */
  readonly hrefOf: (way: CalendarWay) => string;
  readonly offline: boolean;
}

export function CalendarRows({ hrefOf, offline }: Props) {
  const { reminder: text } = laterWords();
  return (
    <>
      <p class="prose">{offline ? text.calendarAway : text.calendarAbout}</p>
      {!offline && (
        <div class="rows">
          <Row name={text.file} hint={text.fileHint} href={hrefOf('days')} />
          <Row name={text.open} hint={text.openHint} href={hrefOf('open')} />
          <Row name={text.feed} hint={text.feedHint} href={hrefOf('feed')} />
        </div>
      )}
    </>
  );
}
