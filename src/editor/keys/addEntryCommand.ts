/** The command that adds an entry, for whoever puts in a citation by a key that stands in no bibliography yet. */
import type { Command, TextDocument } from 'vscode';

/** Arguments: the draft's URI, the id of the source or undefined for an entry to be filled in, and the key where it is settled. */
export const ADD_ENTRY = 'citewright.addEntry';

export function addEntryCommand({ uri }: TextDocument, sourceId: string | undefined, key: string, title = ''): Command {
  return { command: ADD_ENTRY, title, arguments: [uri.toString(), sourceId, key] };
}
