import { element } from './elements';

/** Asks a question with 继续 and 取消; closing it any other way is 取消. */
export function ask(question: string): Promise<boolean> {
  const dialog = element<HTMLDialogElement>('ask');
  element('ask-text').textContent = question;
  dialog.returnValue = 'cancel';
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'ok'), { once: true });
    dialog.showModal();
  });
}
