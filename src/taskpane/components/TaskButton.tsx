import { Button, Spinner, useRestoreFocusTarget, type ButtonProps } from '@fluentui/react-components';
import { usePane } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import type { Task } from '../session/desk';

type TaskButtonProps = Pick<
  ButtonProps,
  'appearance' | 'icon' | 'size' | 'disabledFocusable' | 'className' | 'title'
> & {
  task: Task;
  children: string;
  /** Shown while the task runs. */
  running?: string;
  onRun: () => void;
  'aria-label'?: string;
};

/** A button for one operation: waits while any runs, keeps the focus, and says when it is its own. */
export function TaskButton({ task, children, running, onRun, icon, disabledFocusable, ...rest }: TaskButtonProps) {
  const current = useStore(usePane().desk.task);
  const own = current === task;
  // A dialog that the operation opens gives the focus back to its button.
  const focusTarget = useRestoreFocusTarget();
  return (
    <Button
      {...rest}
      {...focusTarget}
      icon={own && running !== undefined ? <Spinner size="extra-tiny" /> : icon}
      disabledFocusable={disabledFocusable === true || current !== null}
      onClick={onRun}
    >
      {own && running !== undefined ? running : children}
    </Button>
  );
}
