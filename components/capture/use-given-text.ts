import { useEffect } from 'preact/hooks';
import type { CaptureSession } from './session.ts';

/** Longest vCard or signature that is taken; what is larger is no contact. */
const fileMaxBytes = 200_000;

/**
 * Text that says more than one field holds: several lines, `Jane Doe <jane@firm.example>`, a vCard. Such a text, pasted
 * outside the note or dropped anywhere, fills the whole form.
 */
export function useGivenText(session: CaptureSession): void {
  useEffect(() => {
    const onText = (text: string) => void session.takeText(text);
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.target instanceof HTMLTextAreaElement || !fillsTheForm(text)) return;
      event.preventDefault();
      onText(text);
    };
    const onDragOver = (event: DragEvent) => event.preventDefault();
    const onDrop = async (event: DragEvent) => {
      // Else the browser would leave the popup for the file.
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (text) onText(text);
      else if (file && file.size <= fileMaxBytes) onText(await file.text());
    };
    addEventListener('paste', onPaste);
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('paste', onPaste);
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, [session]);
}

const fillsTheForm = (text: string) => text.trim().includes('\n') || /<[^\s<>@]+@[^\s<>]+>/.test(text);
