import type { Connection } from '../../utils/connection/connection.ts';
import { captureView } from '../../utils/messages/capture-view.ts';
import type { Handlers } from '../../utils/messages/protocol.ts';
import type { Outbox } from '../../utils/outbox/outbox.ts';

/**
 * What the worker does for each message.
 * @param sendDue begins to send what is due; nobody waits for its end
 */
export function createHandlers(connection: Connection, outbox: Outbox, sendDue: () => Promise<void>): Handlers {
  const follow = async (id: string) => {
    const record = await outbox.settled(id);
    return record && captureView(record);
  };
  return {
    async confirmCapture(capture) {
      try {
        await outbox.confirm(capture);
      } catch {
        return { stored: false };
      }
      void sendDue();
      return { stored: true };
    },
    followCapture: ({ id }) => follow(id),
    async retryCapture({ id }) {
      await outbox.retry(id);
      void sendDue();
      return follow(id);
    },
    async retryAllCaptures() {
      for (const { id } of await outbox.list()) await outbox.retry(id);
      void sendDue();
      return undefined;
    },
    async discardCapture({ id }) {
      await outbox.discard(id);
      void sendDue();
      return undefined;
    },
    listCaptures: async () => (await outbox.list()).map(captureView),
    countCaptures: () => outbox.counts(),
    getConnection: () => connection.view(),
    async connect({ token }) {
      const result = await connection.connect(token);
      if (result.ok) void outbox.wake(['not-connected', 'unauthorized']).then(sendDue);
      return result;
    },
    async disconnect() {
      await connection.disconnect();
      return connection.view();
    },
  };
}
