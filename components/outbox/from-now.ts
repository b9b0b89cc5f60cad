import { locale } from '../text.ts';

/** "in 40 seconds", "in 12 minutes", "5 hours ago", "3 days ago". */
export function fromNow(time: number): string {
  const seconds = Math.round((time - Date.now()) / 1_000);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (Math.abs(seconds) < 90) return format.format(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (Math.abs(minutes) < 90) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 36 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
}
