import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { confirmedAtOnceMaxCount, type MessageType, payloadSchemas } from '../../utils/messages/protocol.ts';
import { capture, captureId } from '../builders/capture.ts';

const id = captureId(1);
const batchId = captureId(2);
const captures = (count: number, ofBatch: string | undefined = batchId) =>
  Array.from({ length: count }, (_, index) => capture({ id: captureId(index + 10), batchId: ofBatch }));

type Examples = { fit: unknown[]; unfit: unknown[] };

const nothing: Examples = { fit: [{}], unfit: [{ id }, undefined, null] };
const oneCapture: Examples = { fit: [{ id }], unfit: [{}, { id: 'x' }, { id: 7 }, { id, more: 1 }] };
const oneBatch: Examples = { fit: [{ batchId }], unfit: [{}, { batchId: 'x' }, { batchId, more: 1 }] };

const examples: Partial<Record<MessageType, Examples>> = {
  confirmCapture: { fit: [capture()], unfit: [{}, { ...capture(), more: 1 }] },
  followCapture: oneCapture,
  confirmBatch: {
    fit: [{ captures: captures(1) }, { captures: captures(confirmedAtOnceMaxCount) }],
    unfit: [
      { captures: [] },
      { captures: captures(confirmedAtOnceMaxCount + 1) },
      { captures: [...captures(2), capture({ id, batchId: captureId(3) })] },
      { captures: [capture({ id, batchId: captureId(3) }), ...captures(2)] },
      { captures: [...captures(1), capture({ id })] },
      { captures: [capture({ id })] },
    ],
  },
  followBatch: oneBatch,
  pauseBatch: oneBatch,
  resumeBatch: oneBatch,
  cancelBatch: oneBatch,
  listBatches: nothing,
  retryCapture: oneCapture,
  retryAllCaptures: nothing,
  discardCapture: oneCapture,
  undoCapture: oneCapture,
  listCaptures: {
    fit: ['needs-user', 'undoing', 'waiting', 'held', 'sent'].map((state) => ({
      states: [state],
      skip: 0,
      count: 100,
    })),
    unfit: [
      {},
      { states: [], skip: 0, count: 101 },
      { states: [], skip: -1, count: 1 },
      { states: [], skip: 0.5, count: 1 },
      { states: ['undone'], skip: 0, count: 1 },
      { states: [''], skip: 0, count: 1 },
    ],
  },
  countCaptures: nothing,
  listSetAside: nothing,
  discardSetAside: { fit: [{ key: 0 }, { key: 3 }], unfit: [{}, { key: -1 }, { key: 'x' }] },
  exportCaptures: nothing,
  listHistory: nothing,
  purgeHistory: nothing,
  findCaptured: {
    fit: [{ address: '' }, { address: 'x'.repeat(20_000) }],
    unfit: [{}, { address: 'x'.repeat(20_001) }, { address: 1 }],
  },
  getConnection: nothing,
  connect: {
    fit: [{ token: 'a' }, { token: '!~'.repeat(100) }],
    unfit: [
      {},
      { token: '' },
      { token: 'x'.repeat(201) },
      { token: 'a b' },
      { token: 'a\r\nb' },
      { token: 'é' },
      { token: '\u007f' },
      { token: ' a' },
      { token: 'a\n' },
    ],
  },
  disconnect: nothing,
  getDirectory: nothing,
  refreshDirectory: {
    fit: [{ onlyIfStale: true }, { onlyIfStale: false }],
    unfit: [{}, { onlyIfStale: 'yes' }, { onlyIfStale: true, id }],
  },
  ensureLabel: {
    fit: [
      { name: 'Fair', color: 'green' },
      { name: 'x'.repeat(255), color: 'green' },
    ],
    unfit: [
      {},
      { name: 'Fair' },
      { name: '  ', color: 'green' },
      { name: 'x'.repeat(256), color: 'green' },
      { name: 'Fair', color: 'x' },
    ],
  },
  findContacts: {
    fit: [
      { kind: 'people', term: 'ab' },
      { kind: 'org', term: 'ab' },
    ],
    unfit: [{}, { kind: 'people', term: ' a ' }, { kind: 'deal', term: 'ab' }, { kind: '', term: 'ab' }],
  },
};

describe('the payload of', () => {
  it.each(Object.entries(examples))('%s is what its schema says, and no more', (type, { fit, unfit }) => {
    const schema = payloadSchemas[type as MessageType];
    for (const payload of fit) expect(v.is(schema, payload), JSON.stringify(payload).slice(0, 200)).toBe(true);
    for (const payload of unfit) expect(v.is(schema, payload), JSON.stringify(payload)?.slice(0, 200)).toBe(false);
  });

  it('a text is taken without the blanks around it', () => {
    const term = v.parse(payloadSchemas.findContacts, { kind: 'org', term: ' Firm ' });
    expect(term).toEqual({ kind: 'org', term: 'Firm' });
  });
});
