import type { ComponentChildren } from 'preact';

interface Props {
  kind?: 'danger' | 'success';
  children: ComponentChildren;
}

/** Something the user should know, at the place where it happened; read out when it appears. */
export function Notice({ kind, children }: Props) {
  return (
    <div class={`notice stack ${kind ?? ''}`} role={kind === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
