import { parseArgs } from 'node:util';
import { build } from '../e2e/support/build.ts';

/**
 * `npm run soak -- --browser firefox --kills 300 --seed 1` kills the worker at random moments while it captures through a
 * sandbox in which much goes wrong. The seed repeats the moments and the faults, not what the browser makes of them.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    kills: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const kills = Number(values.kills ?? { chromium: 1_000, firefox: 300 }[browser]);
const seed = Number(values.seed);
/** A browser anew now and then: its memory is to be no help. */
const killsPerBrowser = 250;

process.env.LEADCLIP_BROWSER = browser;
build(browser === 'firefox' ? 'firefox' : 'chrome');
const { playRound } = await import('./round.ts');

const start = Date.now();
const total = { captures: 0, requests: 0, struck: 0, lost: 0, doubled: 0 };
for (let killed = 0; killed < kills; killed += killsPerBrowser) {
  const { lost, doubled, ...counts } = await playRound(Math.min(killsPerBrowser, kills - killed), seed + killed);
  for (const complaint of [...lost, ...doubled]) process.stderr.write(`${complaint}\n`);
  total.captures += counts.captures;
  total.requests += counts.requests;
  total.struck += counts.struck;
  total.lost += lost.length;
  total.doubled += doubled.length;
}
process.stdout.write(
  `${kills} kills of the worker in ${browser}, seed ${seed}: ${total.captures} captures, ${total.requests} requests ` +
    `of which ${total.struck} went wrong, ${total.lost} lost, ${total.doubled} doubled, ` +
    `${((Date.now() - start) / 1_000).toFixed(0)} s\n`,
);
process.exitCode = total.lost + total.doubled > 0 ? 1 : 0;
