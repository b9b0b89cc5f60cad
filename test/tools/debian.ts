import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs a Debian package whose program has its name. @returns the program's path, `undefined` where that can't be done */
export function installDebianPackage(name: string): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stderr.write(`Installing the package ${name} …\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
    execFileSync('apt-get', ['install', '-y', '-qq', name], { stdio: 'ignore', env: environment });
  } catch {
    return undefined;
  }
  const program = `/usr/bin/${name}`;
  return existsSync(program) ? program : undefined;
}
