import { useFormat } from '@alif24/client-shared/i18n';

/** From when until when, by the clock of Tashkent; the day is said once where both are of one. */
export function useSpan(): (from: string, until: string) => string {
  const format = useFormat();
  return (from, until) => {
    const [day, last] = [format.day(from), format.day(until)];
    const isOneDay = format.date(from) === format.date(until);
    return isOneDay
      ? `${day}, ${format.time(from)}–${format.time(until)}`
      : `${day}, ${format.time(from)} – ${last}, ${format.time(until)}`;
  };
}
