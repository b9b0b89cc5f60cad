import { Undo2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { undoLeftMs } from '../../utils/lead/receipt.ts';
import { t } from '../text.ts';

interface Props {
  sentAt: number;
  isAsked: boolean;
  /** Whether the worker has said so; by the clock it may not be over yet. */
  isOver: boolean;
  onUndo: () => void;
  /** Called when the time is over while the button has the focus. */
  onOver: () => void;
}

/** Takes back what was sent, as long as there is time; Ctrl+Z does, too. Its place stays when it goes, so nothing moves. */
export function UndoButton({ sentAt, isAsked, isOver, onUndo, onOver }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const seconds = useSecondsLeft(sentAt);
  const isOffered = !isOver && (isAsked || seconds > 0);
  useUndoKey(isOffered && !isAsked, onUndo);
  useEffect(() => {
    if (!isOffered && document.activeElement === button.current) onOver();
  }, [isOffered, onOver]);
  return (
    <button
      ref={button}
      type="button"
      class={`button undo ${isOffered ? '' : 'over'}`}
      aria-keyshortcuts="Control+Z"
      aria-disabled={isAsked}
      onClick={onUndo}
    >
      <Undo2 size={14} aria-hidden="true" />
      {isAsked ? t('receipt_undoing') : t('receipt_undo')}
      {/* Not read out: a number that changes every second says nothing new. */}
      {!isAsked && <span aria-hidden="true">{t('receipt_seconds', seconds)}</span>}
    </button>
  );
}

/** Who wants less motion sees the number change less often. */
const tickMs = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 5_000 : 1_000);

function useSecondsLeft(sentAt: number): number {
  const [leftMs, setLeftMs] = useState(() => undoLeftMs(sentAt, Date.now()));
  useEffect(() => {
    if (leftMs === 0) return;
    const timer = setTimeout(() => setLeftMs(undoLeftMs(sentAt, Date.now())), Math.min(leftMs, tickMs()));
    return () => clearTimeout(timer);
  }, [sentAt, leftMs]);
  return Math.ceil(leftMs / 1_000);
}

function useUndoKey(isOffered: boolean, onUndo: () => void) {
  useEffect(() => {
    if (!isOffered) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onUndo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOffered, onUndo]);
}
