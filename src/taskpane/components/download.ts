/** Hands a text to the browser to keep as a file. */
export function download({ fileName, text, type }: { fileName: string; text: string; type: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken it once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
