const channelName = 'leadclip-outbox';

/** Tells the open pages of the extension that the outbox has changed. Says nothing else: they ask for what they need. */
export function createOutboxNews(): () => void {
  const channel = new BroadcastChannel(channelName);
  return () => channel.postMessage('changed');
}

/** @returns a function that stops listening */
export function onOutboxNews(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  return () => channel.close();
}
