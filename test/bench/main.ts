import { parseArgs } from 'node:util';
import { benchLibraries } from './libraries.ts';
import { readerTimes } from './reader.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
for (const { elements, floorMs, readerMs } of await readerTimes())
  process.stdout.write(
    `${String(elements).padStart(7)} elements: walk ${floorMs.toFixed(2)} ms, reader ${readerMs.toFixed(2)} ms, ${(readerMs / floorMs).toFixed(1)}x\n`,
  );
process.stdout.write('\n');
await benchLibraries(values.json);
