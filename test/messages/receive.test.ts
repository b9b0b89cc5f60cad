import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { payloadSchemas } from '../../utils/messages/protocol.ts';
import { answering, createReceiver, type Sender } from '../../utils/messages/receive.ts';
import { capture, captureId } from '../builders/capture.ts';
import { notingHandlers } from '../builders/handlers.ts';

const self = { id: 'leadclip', origin: 'chrome-extension://leadclip' };
const page: Sender = { id: 'leadclip', origin: self.origin, url: `${self.origin}/popup.html`, frameId: 0 };

const types = Object.entries(payloadSchemas).map(([type, schema]) => ({ type, schema }));
/** `LEADCLIP_RUNS=10000` tries more of them. */
const runs = Number(process.env.LEADCLIP_RUNS ?? 1_000);
const follow = { type: 'followCapture', payload: { id: captureId(1) } };

function receiver() {
  const { handlers, calls } = notingHandlers();
  return { receive: createReceiver(handlers, self), calls };
}

describe('the receiver', () => {
  it('hands a message of the extension’s own page to its handler', async () => {
    const { receive, calls } = receiver();
    await receive(follow, page);
    await receive({ type: 'confirmCapture', payload: capture() }, page);
    expect(calls).toEqual([
      { type: 'followCapture', payload: { id: captureId(1) } },
      { type: 'confirmCapture', payload: capture() },
    ]);
  });

  it.each([
    ['an extension page in a tab', { ...page, tab: { id: 7 } }],
    ['a popup, which has no frame', { id: 'leadclip', origin: self.origin, url: `${self.origin}/popup.html` }],
    [
      'a page of Firefox before 126, which has no origin',
      { id: 'leadclip', url: `${self.origin}/popup.html`, frameId: 0 },
    ],
  ])('listens to %s', async (_, sender) => {
    const { receive, calls } = receiver();
    await receive(follow, sender);
    expect(calls).toHaveLength(1);
  });

  it('answers each message, a refused one, too, so that nobody waits for ever', async () => {
    const { receive } = receiver();
    const listen = answering(receive);
    const replyTo = (message: unknown) => new Promise((resolve) => expect(listen(message, page, resolve)).toBe(true));
    expect(await replyTo(follow)).toEqual({ ok: true, value: undefined });
    expect(await replyTo('nonsense')).toMatchObject({ ok: false });
  });

  const strangers: [string, Sender][] = [
    ['a content script', { ...page, origin: 'https://firm.example', url: 'https://firm.example/team' }],
    [
      'a content script that says nothing of its origin',
      { id: 'leadclip', url: 'https://firm.example/team', frameId: 0 },
    ],
    ['an extension page framed by a web page', { ...page, frameId: 3 }],
    ['another extension', { ...page, id: 'other', origin: 'chrome-extension://other' }],
    ['another extension with our origin', { ...page, id: 'other' }],
    ['our id with another extension’s origin', { ...page, origin: 'chrome-extension://other' }],
    ['an origin that begins like ours', { ...page, origin: `${self.origin}.evil.example` }],
    ['an address that begins like ours', { id: 'leadclip', url: `${self.origin}.evil.example/popup.html` }],
    ['an address with our name in its user part', { id: 'leadclip', url: `${self.origin}@evil.example/` }],
    ['our address inside another', { id: 'leadclip', url: `x:/${self.origin}/popup.html` }],
    ['an address that is none', { id: 'leadclip', url: 'popup.html' }],
    ['an opaque origin', { ...page, origin: 'null' }],
    ['nobody', {}],
    ['our id alone', { id: 'leadclip' }],
  ];

  it.each(strangers)('refuses every message of %s', async (_, sender) => {
    const { receive, calls } = receiver();
    for (const { type } of types) await expect(receive({ type, payload: {} }, sender)).rejects.toThrow('Refused');
    await expect(receive(follow, sender)).rejects.toThrow('Refused');
    expect(calls).toEqual([]);
  });

  it.each([
    undefined,
    null,
    'followCapture',
    [],
    {},
    { type: 'followCapture' },
    { type: 'getToken', payload: {} },
    { type: '__proto__', payload: {} },
    { type: 'constructor', payload: {} },
    { type: 'toString', payload: {} },
    { ...follow, more: true },
    { ...follow, type: ['followCapture'] },
  ])('refuses %j', async (message) => {
    const { receive, calls } = receiver();
    await expect(receive(message, page)).rejects.toThrow('Refused');
    expect(calls).toEqual([]);
  });

  it.each(types)('refuses any payload of $type that doesn’t fit', async ({ type, schema }) => {
    const { receive, calls } = receiver();
    const anything = fc.anything({ withNullPrototype: true, withMap: true, withDate: true, maxDepth: 3 });
    const property = fc.asyncProperty(anything, async (payload) => {
      fc.pre(!v.is(schema, payload));
      await expect(receive({ type, payload }, page)).rejects.toThrow('Refused');
    });
    await fc.assert(property, { numRuns: runs });
    expect(calls).toEqual([]);
  });

  it.each(types)('refuses $type from whoever is not the extension itself, whatever it carries', async ({ type }) => {
    const { receive, calls } = receiver();
    const property = fc.asyncProperty(
      fc.constantFrom(...strangers.map(([, sender]) => sender)),
      fc.oneof(fc.anything({ maxDepth: 2 }), fc.constant({}), fc.constant(follow.payload), fc.constant(capture())),
      async (sender, payload) => {
        await expect(receive({ type, payload }, sender)).rejects.toThrow('Refused: not from a page');
      },
    );
    await fc.assert(property, { numRuns: runs / 10 });
    expect(calls).toEqual([]);
  });

  it.each(types)('refuses what is too much or too little for $type', async ({ type }) => {
    const { receive, calls } = receiver();
    const nearMisses = [
      { more: 1 },
      { id: 'x' },
      { id: captureId(1), more: 1 },
      { ...capture(), more: 1 },
      { token: '' },
    ];
    for (const payload of nearMisses) await expect(receive({ type, payload }, page)).rejects.toThrow('Refused');
    expect(calls).toEqual([]);
  });

  it('says nothing of the payload when it refuses one', async () => {
    const payload = { token: 'canary token with blanks' };
    await expect(receiver().receive({ type: 'connect', payload }, page)).rejects.not.toThrow('canary');
  });
});
