/** Hands a file to the browser to keep. */
export function download({
  fileName,
  content,
  type,
}: {
  fileName: string;
  content: string | Uint8Array;
  type: string;
}): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken it once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
