import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import type { CaptureView } from '../../utils/messages/capture-view.ts';
import { send } from '../../utils/messages/send.ts';
import { OutboxItem } from './outbox-item.tsx';
import { useLive } from './use-live.ts';
import { useNear } from './use-near.ts';

const pieceLength = 50;

/** What a row takes before any was drawn. */
const usualRowHeight = 72;

interface Props {
  /** Must stay the same from one drawing to the next. */
  states: CaptureState[];
  length: number;
  companyDomain: string | undefined;
}

export type CaptureState = Exclude<CaptureView['state'], 'undone'>;

/** As many rows as there are captures, but only those in view are asked for and drawn. */
export function CaptureList({ states, length, companyDomain }: Props) {
  const pieces = Math.ceil(length / pieceLength);
  return (
    <div>
      {Array.from({ length: pieces }, (_, index) => (
        <Piece
          key={`${states} ${index}`}
          states={states}
          skip={index * pieceLength}
          length={Math.min(pieceLength, length - index * pieceLength)}
          companyDomain={companyDomain}
        />
      ))}
    </div>
  );
}

function Piece({ skip, length, ...props }: Props & { skip: number }) {
  const element = useRef<HTMLDivElement>(null);
  const height = useRef(length * usualRowHeight);
  const isNear = useNear(element);
  useLayoutEffect(() => {
    // So that nothing jumps when it is not drawn any more.
    if (element.current && element.current.childElementCount > 0) height.current = element.current.offsetHeight;
  });
  return (
    <div ref={element} style={isNear ? undefined : { height: `${height.current}px` }}>
      {isNear && <Rows skip={skip} placeholder={height.current} {...props} />}
    </div>
  );
}

function Rows({
  states,
  skip,
  companyDomain,
  placeholder,
}: Omit<Props, 'length'> & { skip: number; placeholder: number }) {
  const ask = useCallback(async () => {
    const reply = await send('listCaptures', { states, skip, count: pieceLength });
    return reply.ok ? reply.value.captures : undefined;
  }, [states, skip]);
  const captures = useLive(ask, onOutboxNews);
  if (!captures) return <div style={{ height: `${placeholder}px` }} />;
  return (
    <ul>
      {captures.map((capture) => (
        <OutboxItem key={capture.id} capture={capture} companyDomain={companyDomain} />
      ))}
    </ul>
  );
}
