import { locale } from '../text.ts';

/** "in 40 seconds", "in 12 minutes", "in 5 hours". */
export function fromNow(time: number): string {
  const seconds = Math.round((time - Date.now()) / 1_000);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (seconds < 90) return format.format(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? format.format(minutes, 'minute') : format.format(Math.round(minutes / 60), 'hour');
}
