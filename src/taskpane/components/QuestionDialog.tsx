import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Answer {
  id: string;
  text: string;
  primary?: boolean;
}

interface QuestionProps {
  title: string;
  children: ReactNode;
  answers: readonly Answer[];
  open: boolean;
  /** Escape answers like the last of the answers. */
  onAnswer: (id: string) => void;
}

/** A question that the person has to decide; the last answer changes nothing. */
export function QuestionDialog({ title, children, answers, open, onAnswer }: QuestionProps) {
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_, { open: stays }) => !stays && onAnswer(answers.at(-1)?.id ?? '')}
    >
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid className="dialog-actions">
            {answers.map(({ id, text, primary }) => (
              <Button key={id} appearance={primary ? 'primary' : 'secondary'} onClick={() => onAnswer(id)}>
                {text}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
