/** Whether a bibliography was changed by hand. The markers around one tell; plain text has none, so there the workspace remembers. */
import type { Memento, TextDocument } from 'vscode';
import type { WrittenBibliography } from '../../engine/bibliography/bibliographyEngine';

export interface ListMemory {
  isChangedByHand(document: TextDocument, written: WrittenBibliography): boolean;
  remember(document: TextDocument, written: WrittenBibliography): Promise<void>;
}

const KEY = 'citewright.bibliographies';
/** Drafts that are remembered, the latest last. */
const MOST_DRAFTS = 200;

export function listMemory(state: Memento): ListMemory {
  const read = () => state.get<readonly (readonly [string, string])[]>(KEY, []);
  return {
    isChangedByHand(document, { replaced }) {
      if (!replaced || replaced.isEmpty) return false;
      const uri = document.uri.toString();
      const recorded = replaced.recorded ?? read().find(([one]) => one === uri)?.[1];
      return recorded !== replaced.checksum;
    },
    async remember(document, { checksum }) {
      const uri = document.uri.toString();
      const others = read().filter(([one]) => one !== uri);
      await state.update(KEY, [...others, [uri, checksum]].slice(-MOST_DRAFTS));
    },
  };
}
