import { isAllowed, licenceOf } from './allowed-licences.ts';
import { locked, shipped } from './lockfile.ts';

/** `npm run licences`: what the package may contain, what builds and tests it, and under which licence each is. */
const shippedPlaces = new Set(shipped().map(({ place }) => place));
const refused: string[] = [];
const tools = new Map<string, number>();

for (const one of locked) {
  const isShipped = shippedPlaces.has(one.place);
  const licence = licenceOf(one);
  if (isShipped) process.stdout.write(`${one.name} ${one.version}: ${licence}\n`);
  else tools.set(licence, (tools.get(licence) ?? 0) + 1);
  if (!isAllowed(licence, isShipped)) refused.push(`${one.name} ${one.version}: ${licence}`);
}
process.stdout.write('\nFor building and testing alone:\n');
for (const [licence, count] of [...tools].sort(([, one], [, other]) => other - one))
  process.stdout.write(`${licence}: ${count}\n`);
process.stdout.write(`\n${shippedPlaces.size} packages may ship, ${locked.length} in all, ${refused.length} refused\n`);
for (const one of refused) process.stderr.write(`not allowed: ${one}\n`);
process.exitCode = refused.length > 0 ? 1 : 0;
