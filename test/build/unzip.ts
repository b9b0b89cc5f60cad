import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const centralEntry = 0x02014b50;
const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** Writes the files of a zip, stored or deflated, into a folder. */
export function unzip(path: string, folder: string): void {
  const zip = readFileSync(path);
  let at = zip.readUInt32LE(zip.lastIndexOf(endOfDirectory) + 16);
  while (zip.readUInt32LE(at) === centralEntry) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contentAt(zip, at));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** @param at where the directory speaks of the file */
function contentAt(zip: Buffer, at: number): Buffer {
  const header = zip.readUInt32LE(at + 42);
  const begin = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const content = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
  return zip.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content);
}
