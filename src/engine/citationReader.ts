/** The citations of drafts with the works of the corpus that they mean. */
import { referenceLists } from '../checking/checkability';
import type { ReadCitation, ReadCite } from '../checking/sources';
import { isNoteReference, isOtherwiseKnown, isUnmistakable } from '../citing/certainty';
import { wordsOf } from '../citing/nameForms';
import { createResolver, creatingResolver, type Resolver } from '../citing/resolve';
import { findCitations, findingCitations } from '../citing/syntax/find';
import type { FoundCitation, FoundCite } from '../citing/syntax/found';
import type { WorkFile } from '../citing/workHeads';
import type { Citation, CitationItem } from '../model/citation';
import type { TextPosition } from '../model/passage';
import type { Source } from '../model/source';
import type { Draft } from '../model/statement';
import { findBibliographyLists } from '../text/bibliographyLists';
import { finish, type Steps } from '../text/steps';
import type { UnclearCite } from './engine';
import type { Cite } from './evidence';
import { withNotesAtMarks } from './notedCitations';

/** Reads what drafts cite; what it takes to tell works apart is kept as long as the sources stay the same. */
export class CitationReader {
  private sources: readonly Source[] | undefined;
  private cite: Cite | undefined;
  private resolver: Resolver = createResolver([], () => '');

  /** @param files of the works that are at hand */
  constructor(private readonly files: () => Iterable<WorkFile> = () => []) {}

  /** @param sources the same list as long as they are the same */
  read(draft: Draft, sources: readonly Source[], cite: Cite): ReadCitation[] {
    return finish(this.reading(draft, sources, cite));
  }

  /** The same in steps. */
  *reading(draft: Draft, sources: readonly Source[], cite: Cite): Steps<ReadCitation[]> {
    const found = yield* findingCitations(draft.text, draft.languageId);
    const resolver = yield* this.knowing(sources, cite);
    const steps = readingCitations(draft, found, resolver);
    for (;;) {
      // Between two steps other drafts may have been read, which have styles of their own.
      this.cite = cite;
      const step = steps.next();
      if (step.done) return step.value;
      yield;
    }
  }

  /** What a draft cites, as a style formats it; what may be no citation at all is left out, and so is what its own lists of works name. */
  cited(draft: Draft, sources: readonly Source[], cite: Cite): DraftCitation[] {
    const resolver = finish(this.knowing(sources, cite));
    const found = outsideLists(draft, findCitations(draft.text, draft.languageId));
    const read = finish(readingCitations(draft, found, resolver));
    return found.flatMap((citation, index) => toDraftCitation(draft.text, citation, read[index]) ?? []);
  }

  private *knowing(sources: readonly Source[], cite: Cite): Steps<Resolver> {
    this.cite = cite;
    if (this.sources === sources) return this.resolver;
    const byId = new Map(sources.map((source) => [source.id, source]));
    const works = sources.map((source) => ({ ...source, hasKey: hasKey(source) }));
    const resolver = yield* creatingResolver(works, ({ id }) => this.cite?.(byId.get(id)!) ?? '', this.files);
    this.sources = sources;
    this.resolver = resolver;
    return resolver;
  }
}

/** A citation of a draft with the works that it means, by the ids of their sources. */
export interface DraftCitation {
  readonly position: TextPosition;
  readonly citation: Citation;
  /** The cites in it that mean no source, or more than one. */
  readonly unclear: readonly UnclearCite[];
}

/** What is listed is not cited by that: neither in a list that is kept up to date, nor by the entries of one made by hand. */
function outsideLists(draft: Draft, found: readonly FoundCitation[]): readonly FoundCitation[] {
  const { text, languageId } = draft;
  const kept = findBibliographyLists(text, languageId).map(({ position }) => position);
  const lists = referenceLists(draft);
  return found.filter((citation) => {
    const isIn = ({ start, end }: TextPosition) => start <= citation.start && citation.start < end;
    return !kept.some(isIn) && !(lists.some(isIn) && beginsEntry(text, citation));
  });
}

/** Author and year at the start of a line. */
function beginsEntry(text: string, { start, cites }: FoundCitation): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(line, start - MOST_MARKS), start);
  return cites.every(({ key }) => key === undefined) && /^[\s>*+-]*(?:\[[\w-]{1,20}\]:?|\d{1,4}[.)])?\s*$/.test(before);
}

/** Of a list item before its first word. */
const MOST_MARKS = 40;

function toDraftCitation(
  text: string,
  { start, end, isInText, cites }: FoundCitation,
  read: ReadCitation | undefined,
): DraftCitation | undefined {
  const sure = cites.flatMap((cite, index) => {
    const known = read?.cites[index];
    return known && (known.isCertain || known.workIds.length > 0) ? [{ cite, workIds: known.workIds }] : [];
  });
  if (sure.length === 0) return undefined;
  const citationItems = sure.map(({ cite, workIds }) => toCitationItem(cite, workIds[0] ?? nameOf(text, cite)));
  const unclear = sure
    .filter(({ workIds }) => workIds.length !== 1)
    .map(({ cite, workIds }) => ({
      position: { start: cite.start, end: cite.end },
      text: nameOf(text, cite),
      sourceIds: workIds,
    }));
  return { position: { start, end }, citation: { citationItems, ...(isInText ? { isInText } : {}) }, unclear };
}

function toCitationItem({ locator, prefix, suffix, suppressesAuthor }: FoundCite, id: string): CitationItem {
  return {
    id,
    ...locator,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(suppressesAuthor ? { 'suppress-author': true } : {}),
  };
}

function nameOf(text: string, { key, start, end }: FoundCite): string {
  return key ?? text.slice(start, end);
}

/** Whether the id of a source's item is a key of one of the writer's bibliographies; those of our own making stand in none. */
export function hasKey(source: Source): boolean {
  return Object.values(source.origins).includes('bibliography');
}

/** The key that a work has in one of the writer's bibliographies; those of our own making stand in none. */
export function keyInBibliography(source: Source | undefined): string | undefined {
  return source && hasKey(source) ? source.item.id : undefined;
}

/** Slips for which it is worked out what they may have meant; a draft with more was written with other sources. */
const MOST_SLIPS = 200;

function* readingCitations(draft: Draft, found: readonly FoundCitation[], resolver: Resolver): Steps<ReadCitation[]> {
  const { text } = draft;
  const resolved = new Map<FoundCite, readonly string[]>();
  for (const { cites, isInText } of found) {
    for (const cite of cites) resolved.set(cite, resolver.resolve(cite, isInText));
    yield;
  }
  const habits = habitsOf(text, found, resolved);
  let slips = 0;
  let references: ReadonlySet<string> | undefined;
  const toReadCite = (citation: FoundCitation, cite: FoundCite): ReadCite => {
    const workIds = resolved.get(cite) ?? [];
    const { start, end, locator, suffix = '' } = cite;
    const hasOtherPlace = !locator && /\d/.test(suffix);
    const read = { start, end, workIds, ...(locator ? { locator } : {}), ...(hasOtherPlace ? { hasOtherPlace } : {}) };
    if (workIds.length > 0) return { ...read, isCertain: true };
    const near = slips++ < MOST_SLIPS ? resolver.near(cite) : [];
    references ??= listedReferences(withoutKeptLists(draft));
    const isCertain =
      isCertainlyCitation(text, citation, cite, { near, habits, resolver }) && !isListed(cite, references);
    return { ...read, isCertain, ...(near.length > 0 ? { near } : {}) };
  };
  const read: ReadCitation[] = [];
  for (const citation of found) {
    const { start, end, cites } = citation;
    read.push({ start, end, text: text.slice(start, end), cites: cites.map((cite) => toReadCite(citation, cite)) });
    yield;
  }
  return withNotesAtMarks(draft, read);
}

/** What the citations of a draft that mean a work look like: a bibliography that is not at hand has none of its keys. */
interface Habits {
  readonly usesKeys: boolean;
  /** Cites in brackets by names and year: `(Chan 2026)`. */
  readonly usesBrackets: boolean;
  /** The words in capitals that stand outside of citations. */
  named(): ReadonlySet<string>;
}

function habitsOf(
  text: string,
  found: readonly FoundCitation[],
  resolved: ReadonlyMap<FoundCite, readonly string[]>,
): Habits {
  let named: ReadonlySet<string> | undefined;
  const known = (cite: FoundCite) => (resolved.get(cite)?.length ?? 0) > 0;
  return {
    usesKeys: found.some(({ cites }) => cites.some((cite) => cite.key !== undefined && known(cite))),
    usesBrackets: found.some(
      ({ cites, isInText }) => !isInText && cites.some((cite) => cite.key === undefined && known(cite)),
    ),
    named() {
      named ??= capitalsOutside(text, found);
      return named;
    },
  };
}

function capitalsOutside(text: string, found: readonly FoundCitation[]): ReadonlySet<string> {
  const words = new Set<string>();
  let from = 0;
  for (const { start, end } of [...found, { start: text.length, end: text.length }]) {
    for (const [word] of text.slice(from, start).matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) words.add(word);
    from = end;
  }
  return words;
}

/** Whoever is spoken of may stand before a year for other reasons. */
function isNamedIn({ names = [] }: FoundCite, words: ReadonlySet<string>): boolean {
  return (names[0]?.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).some((word) => words.has(word));
}

interface Doubts {
  readonly near: readonly string[];
  readonly habits: Habits;
  readonly resolver: Resolver;
}

function isCertainlyCitation(text: string, citation: FoundCitation, cite: FoundCite, doubts: Doubts): boolean {
  const { near, habits, resolver } = doubts;
  if (isNoteReference(cite)) return false;
  const isPlain = isUnmistakable(text.slice(citation.start, citation.end), citation, cite);
  if (cite.key !== undefined) return isPlain && resolver.hasKeys && (habits.usesKeys || near.length > 0);
  if (isPlain || near.length > 0) return true;
  const isListedBesideKnown = citation.cites.some((other) => resolver.resolve(other).length > 0);
  if (citation.isInText || !habits.usesBrackets || isOtherwiseKnown(cite)) return false;
  // Where the draft cites in this way, a name that it has nowhere else, with a year behind a clause, is a citation too.
  const endsClause = /^[”’"'»]?[.,;:!?]/.test(text.slice(citation.end, citation.end + 2));
  const isAlone = text.charAt(citation.start) === '(' && endsClause && !isNamedIn(cite, habits.named());
  return isListedBesideKnown || (isAlone && /^(?:1[89]|20)\d\d$/.test(cite.year ?? ''));
}

/** Characters of an entry of a reference list within which its year stands. */
const ENTRY_HEAD = 400;
/** `- Miller, Anna. 2019.`, `[3] World Bank. 2019.`: a name that a comma or a stop follows, at the start of a line. */
const ENTRY_NAME = /^[\s>*+-]*(?:\[[\w-]{1,20}\]:?\s*|\d{1,4}[.)]\s+)?(\p{L}[^,.();:]{0,80})(?<!\bal)[,.]\s/u;

/** Without the lists that are kept up to date: those hold what was known once. */
function withoutKeptLists({ text, languageId }: Draft): string {
  let from = 0;
  let outside = '';
  for (const { position } of findBibliographyLists(text, languageId)) {
    outside += text.slice(from, position.start);
    from = position.end;
  }
  return outside + text.slice(from);
}

/** `miller 2019` for each line that begins with that name and has that year, as the draft's own list of references does. */
function listedReferences(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of text.split('\n')) {
    const head = line.slice(0, ENTRY_HEAD);
    const name = ENTRY_NAME.exec(head)?.[1];
    const years = name && head.match(/\b[12]\d{3}\b|\bn\.\s?d\./g);
    for (const word of years ? wordsOf(name) : []) for (const year of years ?? []) found.add(`${word} ${year}`);
  }
  return found;
}

/** Whether the draft's own list of references has it, so that it is known to whoever reads the draft. */
function isListed({ names, author, year }: FoundCite, references: ReadonlySet<string>): boolean {
  return wordsOf(names?.[0] ?? author ?? '').some((word) => references.has(`${word} ${year}`));
}
