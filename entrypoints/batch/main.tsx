import { render } from 'preact';
import { BatchScreen } from '../../components/batch/batch-screen.tsx';
import { BatchSession } from '../../components/batch/session.ts';
import { AccountOffer } from '../../components/capture/account-offer.ts';
import { surroundingsFrom } from '../../components/capture/surroundings.ts';
import { lookUpOf } from '../../components/match/look-up-of.ts';
import { hasProfileField } from '../../components/match/match-watch-of.ts';
import { speakOn, t } from '../../components/text.ts';
import { batchIdIn, nameBatchInAddress } from '../../utils/browser/batch-page.ts';
import { batchStore } from '../../utils/browser/batch-store.ts';
import { readSettings } from '../../utils/browser/settings-store.ts';
import { send } from '../../utils/messages/send.ts';
import { beginningsFor } from '../../utils/settings/beginnings.ts';

speakOn(document, t('batch_title'));
const settings = await readSettings();
const batchId = batchIdIn(location.search) ?? crypto.randomUUID();
nameBatchInAddress(batchId);
const accountOffer = new AccountOffer(send, settings);
const session = new BatchSession({
  batchId,
  store: batchStore(batchId),
  send,
  newId: () => crypto.randomUUID(),
  surroundings: async () => surroundingsFrom(await accountOffer.settled()),
  lookUpOf: (draft) => lookUpOf(draft, hasProfileField(accountOffer)),
  choices: () => beginningsFor(settings, undefined),
});
const root = document.getElementById('app');
if (root) render(<BatchScreen session={session} accountOffer={accountOffer} />, root);
void accountOffer.load();
await session.open();
