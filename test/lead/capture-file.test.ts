import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { captureFile, readCaptureFile } from '../../utils/lead/capture-file.ts';
import { capture, captureId } from '../builders/capture.ts';

const captures = [capture(), capture({ id: captureId(2), organization: undefined, note: 'Ça va?\n"Yes"' })];

it('what was exported comes back as it was', () => {
  expect(readCaptureFile(captureFile(captures))).toEqual({ captures, unreadable: 0 });
});

it('what is no capture is counted, and the others are taken', () => {
  const file = JSON.parse(captureFile(captures));
  file.captures.push({ id: 'x' }, null, { ...captures[0], token: 'secret' });
  expect(readCaptureFile(JSON.stringify(file))).toEqual({ captures, unreadable: 3 });
});

it('any other text is no file of ours', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readCaptureFile(text)).toBeUndefined();
    }),
  );
});
