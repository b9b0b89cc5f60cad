import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const programs = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' };

/** A real desktop without a screen: what no protocol reaches (native menus) is done by mouse and keyboard. */
export interface Desktop {
  /** For the environment of the browser. */
  display: string;
  /** Runs xdotool, e.g. `press('key', 'Return')`. */
  press(...words: string[]): void;
  stop(): void;
}

/** @returns why there can't be one here, or `undefined` when there can. Installs what is missing where that is possible. */
export function whyNoDesktop(): string | undefined {
  if (process.platform !== 'linux') return 'the native menu is driven on Linux only';
  const isMissing = (program: string) => !existsSync(`/usr/bin/${program}`);
  const missing = Object.entries(programs).filter(([program]) => isMissing(program));
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = missing.map(([, name]) => name);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
      execFileSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: 'ignore', env: environment });
    } catch {
      return `${packages.join(', ')} could not be installed`;
    }
  }
  const stillMissing = missing.filter(([program]) => isMissing(program)).map(([, name]) => name);
  return stillMissing.length > 0 ? `${stillMissing.join(', ')} missing` : undefined;
}

export async function startDesktop(): Promise<Desktop> {
  const display = `:${90 + (process.pid % 900)}`;
  const environment = { ...process.env, DISPLAY: display };
  const started: ChildProcess[] = [
    spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
  ];
  await waitUntil(() => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`));
  started.push(spawn('openbox', [], { stdio: 'ignore', env: environment }));
  await sleep(500);
  return {
    display,
    press: (...words) => void execFileSync('xdotool', words, { env: environment }),
    stop: () => {
      for (const process of started.toReversed()) process.kill();
    },
  };
}

async function waitUntil(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (isTrue()) return;
    await sleep(100);
  }
  throw new Error('The virtual display did not start.');
}
