import type { Replies } from '../../utils/messages/protocol.ts';
import { countOf } from '../text.ts';

/** What is sent, what waits and what needs the user, as parts of one bar and in words under it. */
export function ProgressBar({ counts }: { counts: Replies['followBatch'] }) {
  const { sent, needsUser } = counts;
  const waiting = counts.waiting + counts.held;
  const total = Math.max(1, sent + waiting + needsUser);
  return (
    <div class="stack">
      {/* Widths are attributes here: the page's security policy allows no styles of elements. */}
      <svg
        class="progress"
        role="progressbar"
        aria-label={countOf('batch_sent', sent)}
        aria-valuemin={0}
        aria-valuenow={sent}
        aria-valuemax={total}
        viewBox={`0 0 ${total} 1`}
        preserveAspectRatio="none"
      >
        <rect class="progress-sent" width={sent} height="1" />
        <rect class="progress-needs-user" x={sent} width={needsUser} height="1" />
      </svg>
      <ul class="row progress-legend">
        <li class="legend-sent">{countOf('batch_sent', sent)}</li>
        <li class="legend-waiting">{countOf('batch_waiting', waiting)}</li>
        <li class="legend-needs-user">{countOf('batch_needing', needsUser)}</li>
      </ul>
    </div>
  );
}
