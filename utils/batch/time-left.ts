/** How much was done at a moment, in ms since 1970. */
export interface Sample {
  at: number;
  done: number;
}

/** Older samples say nothing about the present rate. */
const windowMs = 60_000;

/** A rate of fewer is chance. */
const doneMinCount = 3;

/** The samples with a new one, without those that are too old. */
export const withSample = (samples: Sample[], sample: Sample): Sample[] => [
  ...samples.filter(({ at }) => at <= sample.at && at > sample.at - windowMs),
  sample,
];

/** How long the rest takes at the rate of the last minute; `undefined` while there is no rate. */
export function timeLeftMs(samples: Sample[], left: number): number | undefined {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || last.at <= first.at || last.done - first.done < doneMinCount) return undefined;
  return Math.round((left * (last.at - first.at)) / (last.done - first.done));
}
