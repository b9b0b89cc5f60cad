/** How long the form must have been there before a click on it counts: a page can lure one to where the popup will be. */
const tooSoonMs = 500;

/** What a browser tells of a press; times count from the window's own beginning. */
export interface Press {
  /** Whether a person's hand was at work, not a script's. */
  isTrusted: boolean;
  timeStamp: number;
  /** How many clicks of a pointer it was: 0 for a button that is pressed by its key. Absent for keys. */
  detail?: number;
}

/** Whether the user meant it. Keys count at once: nothing lures them, and quick typists are quick. */
export const isDeliberate = ({ isTrusted, timeStamp, detail = 0 }: Press, shownAt: number): boolean =>
  isTrusted && (detail === 0 || timeStamp - shownAt >= tooSoonMs);
