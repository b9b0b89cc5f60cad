import type { AccountOffer } from '../../components/capture/account-offer.ts';
import { CaptureWindow } from '../../components/capture/capture-window.tsx';
import type { TabFollower } from '../../components/capture/tab-follower.ts';
import { useFollower } from '../../components/capture/use-session.ts';

interface Props {
  follower: TabFollower;
  accountOffer: AccountOffer;
}

/** The form of the tab in front, drawn anew for each tab and address. */
export function Panel({ follower, accountOffer }: Props) {
  const shown = useFollower(follower);
  if (!shown) return null;
  return (
    <CaptureWindow
      key={shown.place}
      session={shown.session}
      accountOffer={accountOffer}
      onRead={() => void follower.read()}
    />
  );
}
