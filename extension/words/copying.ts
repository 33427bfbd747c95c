import { useState } from 'preact/hooks';

/**
 * Copies words for the owner to send. What was copied last is remembered as the words themselves: another
 * person's are not copied yet. Where there is no clipboard for us, the words are selected where they are shown,
 * and the owner's own copy takes them.
 */
export function useCopying(): { copied: string | undefined; copy(words: string, shown: Node | null | undefined): Promise<void> } {
  const [copied, setCopied] = useState<string>();
  return {
    copied,
    async copy(words, shown) {
      try {
        await navigator.clipboard.writeText(words);
        setCopied(words);
      } catch {
        if (shown) getSelection()?.selectAllChildren(shown);
      }
    },
  };
}
