/** Bibliographies as they stand in drafts: which way a draft can have one, and the edits that put it in. */
import { changeStyle } from '../../citing/bibliography/declaredStyle';
import { editList, findList, formFor } from '../../citing/bibliography/listEdit';
import { findOwnCommand } from '../../citing/bibliography/ownCommand';
import { titleOfList } from '../../citing/bibliography/title';
import { findDeclarations } from '../../citing/declarations';
import { findCitations } from '../../citing/syntax/find';
import type { DraftContext } from '../../model/declarations';
import type { Draft } from '../../model/statement';
import type { BibliographyEngine } from './bibliographyEngine';

export interface DraftListsParts extends Pick<BibliographyEngine, 'bibliography' | 'style'> {
  context(draft: Draft): Promise<DraftContext>;
}

type Answers = Pick<BibliographyEngine, 'bibliographyWays' | 'writeBibliography' | 'changeDeclaredStyle'>;

export class DraftLists implements Answers {
  constructor(private readonly parts: DraftListsParts) {}

  bibliographyWays: BibliographyEngine['bibliographyWays'] = async (draft) => {
    const { bibliographies } = await this.parts.context(draft);
    const { style, locale } = await this.parts.style(draft);
    const [bibliography] = findDeclarations(draft.text, draft.languageId).bibliographies;
    const own = findOwnCommand({
      draft,
      isKeyed: bibliographies.length > 0 || citesByKey(draft),
      title: titleOfList(style, locale),
      ...(bibliography ? { bibliography } : {}),
    });
    const list = findList(draft);
    return {
      ...(own ? { own } : {}),
      ...(list ? { list: list.position } : {}),
      isListOpen: list?.isOpen ?? false,
    };
  };

  writeBibliography: BibliographyEngine['writeBibliography'] = async (draft, { offset } = {}, signal) => {
    const form = formFor(draft.languageId);
    const { style, entries, unclear } = await this.parts.bibliography(draft, { form }, signal);
    const list = findList(draft);
    if (list?.isOpen) throw new Error(OPEN_LIST);
    const { edit, ...written } = editList({
      draft,
      entries: entries.map(({ text }) => text),
      title: titleOfList(style.style, style.locale),
      ...(offset === undefined ? {} : { offset }),
    });
    const isWanted = edit && (list !== undefined || entries.length > 0);
    return { style, entries: entries.length, unclear, ...written, ...(isWanted ? { edit } : {}) };
  };

  changeDeclaredStyle: BibliographyEngine['changeDeclaredStyle'] = async (draft, style) => {
    const { style: declared } = await this.parts.context(draft);
    const path = style.uri === undefined ? undefined : relativePath(draft.uri, style.uri);
    return declared && changeStyle(draft.text, declared.name, style, path);
  };
}

const OPEN_LIST =
  'The bibliography in the draft has no end: put the comment "/citewright-bibliography" back below its last entry.';

function citesByKey({ text, languageId }: Draft): boolean {
  return findCitations(text, languageId).some(({ cites }) => cites.some(({ key }) => key !== undefined));
}

/** The path of a file as a draft would name it. */
function relativePath(draft: string, file: string): string {
  const [from, to] = [draft, file].map((uri) => decodeURIComponent(new URL(uri).pathname).split('/'));
  if (!from || !to || new URL(draft).protocol !== new URL(file).protocol) return file;
  const folder = from.slice(0, -1);
  const shared = folder.findIndex((part, index) => part !== to[index]);
  const above = shared < 0 ? folder.length : shared;
  return [...folder.slice(above).map(() => '..'), ...to.slice(above)].join('/');
}
