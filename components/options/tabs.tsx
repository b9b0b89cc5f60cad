import type { ComponentChildren } from 'preact';
import { useEffect, useId, useReducer } from 'preact/hooks';

export interface Tab {
  /** Its place in the page's address, after `#`, so that it can be linked. */
  id: string;
  title: string;
  panel: ComponentChildren;
}

interface Props {
  label: string;
  tabs: [Tab, ...Tab[]];
}

/** One panel at a time: the one that the address names, else the first. Arrow keys, Home and End turn over. */
export function Tabs({ label, tabs }: Props) {
  const id = useId();
  const shown = useNamedInAddress(tabs);
  const tabIdOf = (tab: Tab) => `${id}-${tab.id}`;
  const choose = (tab: Tab | undefined) => {
    if (!tab) return;
    // No entry in the browser's history: "back" leaves the options.
    location.replace(`#${tab.id}`);
    document.getElementById(tabIdOf(tab))?.focus();
  };
  return (
    <>
      <div
        class="tabs"
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => {
          const position = positionAfter(event, tabs.indexOf(shown), tabs.length);
          if (position === undefined) return;
          event.preventDefault();
          choose(tabs.at(position % tabs.length));
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={tabIdOf(tab)}
            aria-selected={tab === shown}
            aria-controls={tab === shown ? `${id}-panel` : undefined}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => choose(tab)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div key={shown.id} class="stack" role="tabpanel" id={`${id}-panel`} aria-labelledby={tabIdOf(shown)}>
        {shown.panel}
      </div>
    </>
  );
}

function useNamedInAddress([first, ...others]: Props['tabs']): Tab {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    addEventListener('hashchange', redraw);
    return () => removeEventListener('hashchange', redraw);
  }, []);
  return others.find((tab) => `#${tab.id}` === location.hash) ?? first;
}

/** Where a key leads; -1 is the last. In languages written from right to left, left is onwards. */
function positionAfter(event: KeyboardEvent, position: number, count: number): number | undefined {
  const isMirrored = getComputedStyle(document.documentElement).direction === 'rtl';
  const onwards = isMirrored ? 'ArrowLeft' : 'ArrowRight';
  const back = isMirrored ? 'ArrowRight' : 'ArrowLeft';
  const places: Record<string, number> = { [onwards]: position + 1, [back]: position - 1, Home: 0, End: count - 1 };
  return places[event.key];
}
