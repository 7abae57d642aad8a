import type { ReactNode } from 'react';

/** Nothing to show, and what to do about it. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2 className="title wrap">{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
