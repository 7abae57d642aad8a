import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard where it was: when a change took away what held the focus, the first button inside takes it.
 * `signal` is a text that changes with what may vanish.
 */
export function useKeptFocus(inside: RefObject<HTMLElement>, signal: string): void {
  const before = useRef(signal);
  useEffect(() => {
    if (before.current === signal) return;
    before.current = signal;
    if (document.activeElement === document.body) inside.current?.querySelector('button')?.focus();
  }, [inside, signal]);
}
