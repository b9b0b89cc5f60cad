import type { Account } from '../../utils/connection/account.ts';
import type { ConnectionView } from '../../utils/connection/connection.ts';
import type { CustomField } from '../../utils/lead/custom-field.ts';
import type { Directory, LeadLabel } from '../../utils/lead/directory.ts';
import type { send } from '../../utils/messages/send.ts';
import { currencyFor, fieldsInForm, type Settings } from '../../utils/settings/settings.ts';

/** What stands around the form: whose Pipedrive it is, what that offers, and what the user has set. */
export interface Offer {
  /** `undefined` until it is known. */
  connection: ConnectionView | undefined;
  directory: Directory | undefined;
  settings: Settings;
}

export const accountOf = ({ connection }: Offer): Account | undefined =>
  connection?.state === 'connected' ? connection.account : undefined;

/** For a lead that names no currency; empty when it isn't known. */
export const currencyOf = (offer: Offer): string =>
  currencyFor(offer.settings, accountOf(offer)?.currency ?? '', offer.directory);

/** Where what the page says can go. */
export const placesIn = (offer: Offer) => ({
  directory: offer.directory,
  mapping: offer.settings.mapping,
  customFields: fieldsOf(offer),
});

export const fieldsOf = ({ settings, directory }: Offer): CustomField[] => fieldsInForm(settings, directory);

/** A worker that has to be started first answers later than this only when something is wrong. */
const patienceMs = 1_000;

/** Asks the worker what the account offers. The form is there before; what arrives completes it. */
export class AccountOffer {
  #send: typeof send;
  #listeners = new Set<() => void>();
  #loaded: Promise<void> | undefined;
  state: Offer;

  constructor(sendMessage: typeof send, settings: Settings) {
    this.#send = sendMessage;
    this.state = { connection: undefined, directory: undefined, settings };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  load(): Promise<void> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  /** Asks once more: in a panel that stays open, account and settings may change. */
  renew(settings = this.state.settings): Promise<void> {
    this.#set({ settings });
    this.#loaded = this.#load();
    return this.#loaded;
  }

  /** What is there, once the worker has had its chance to say what it keeps. */
  async settled(): Promise<Offer> {
    await Promise.race([this.load(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    return this.state;
  }

  /** Settings that were changed meanwhile. */
  adopt(settings: Settings): void {
    this.#set({ settings });
  }

  addLabel(label: LeadLabel): void {
    const { directory } = this.state;
    if (!directory || directory.labels.some(({ id }) => id === label.id)) return;
    this.#set({ directory: { ...directory, labels: [...directory.labels, label] } });
  }

  async #load(): Promise<void> {
    const [connection, kept] = await Promise.all([this.#send('getConnection', {}), this.#send('getDirectory', {})]);
    // Both at once, so that the form is completed in one go.
    this.#set({
      connection: connection.ok ? connection.value : undefined,
      directory: kept.ok ? kept.value?.directory : undefined,
    });
    if (this.state.connection?.state === 'connected' && !this.state.directory) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    const reply = await this.#send('refreshDirectory', { onlyIfStale: true });
    if (reply.ok && reply.value.ok) this.#set({ directory: reply.value.value.directory });
  }

  #set(change: Partial<Offer>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
