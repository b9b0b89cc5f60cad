import { describe, expect, it } from 'vitest';
import { AccountOffer, currencyOf } from '../../components/capture/account-offer.ts';
import type { MessageType } from '../../utils/messages/protocol.ts';
import type { Reply } from '../../utils/messages/send.ts';
import { settingsFrom } from '../../utils/settings/settings.ts';
import { directory } from './offered.ts';

const account = { userId: 501, userName: 'Ann', companyName: 'Firm', companyDomain: 'firm', currency: 'EUR' };
const connection = { state: 'connected', account, lastFour: 'oken', lock: 'none' } as const;
const view = { directory, fetchedAt: 0 };

type Replies = { [Type in MessageType]?: Promise<Reply<Type>> };

/** A worker that answers so; what it was asked is written down. */
function offerFrom(replies: Replies) {
  const asked: string[] = [];
  const silent = new Promise<never>(() => {});
  const send = <Type extends MessageType>(type: Type): Promise<Reply<Type>> => {
    asked.push(type);
    return replies[type] ?? silent;
  };
  return { offer: new AccountOffer(send, settingsFrom({})), asked };
}

const reply = async <Value>(value: Value) => ({ ok: true, value }) as const;

describe('what the account offers', () => {
  it('is there after two questions when it is kept', async () => {
    const { offer, asked } = offerFrom({ getConnection: reply(connection), getDirectory: reply(view) });
    await offer.load();
    expect(offer.state).toMatchObject({ connection, directory });
    expect(currencyOf(offer.state)).toBe('EUR');
    expect(asked).toEqual(['getConnection', 'getDirectory']);
  });

  it('is fetched when it is not kept, and completes the form when it comes', async () => {
    const { offer } = offerFrom({
      getConnection: reply(connection),
      getDirectory: reply(undefined),
      refreshDirectory: reply({ ok: true, value: view } as const),
    });
    const drawn: boolean[] = [];
    offer.subscribe(() => drawn.push(offer.state.directory !== undefined));
    await offer.load();
    await expect.poll(() => drawn).toEqual([false, true]);
  });

  it('is not asked for without a connection', async () => {
    const { offer, asked } = offerFrom({
      getConnection: reply({ state: 'disconnected' } as const),
      getDirectory: reply(undefined),
    });
    await offer.load();
    expect(asked).not.toContain('refreshDirectory');
  });

  it('is waited for before a lead goes out, but not for ever', async () => {
    const { offer } = offerFrom({ getConnection: reply(connection) });
    expect((await offer.settled()).directory).toBeUndefined();
  });

  it('takes in a label that was just made, once', async () => {
    const { offer } = offerFrom({ getConnection: reply(connection), getDirectory: reply(view) });
    await offer.load();
    const label = { id: 'new', name: 'New', color: 'green' } as const;
    offer.addLabel(label);
    offer.addLabel(label);
    expect(offer.state.directory?.labels).toEqual([...directory.labels, label]);
  });
});
