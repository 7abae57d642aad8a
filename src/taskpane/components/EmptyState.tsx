import { Subtitle2, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Nothing to show, and what to do about it. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Subtitle2 as="h2">{title}</Subtitle2>
      <Text as="p">{text}</Text>
      {children}
    </div>
  );
}
