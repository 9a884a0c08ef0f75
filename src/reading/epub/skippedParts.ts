/** Which files of a book are no text of it: its cover, title page, contents, imprint and index. */
import type { PlacelessBlock } from '../place';
import type { Navigation } from './navigation';
import type { BookPackage } from './package';

const SKIPPED =
  /^(?:cover|title-?page|halftitle-?page|toc|landmarks|page-?list|loi|lot|loa|lov|copyright(?:-page)?|imprint|imprimatur|colophon|index)$/;
const BODY = /^(?:bodymatter|text|start|chapter|preface|foreword|introduction)$/;
const SKIPPED_TITLE =
  /^(?:(?:front )?cover|(?:half[ -]?)?title(?: ?page)?|(?:table of )?contents|copyright(?: (?:page|notice|information))?|imprint|colophon|uncopyright|index|list of (?:illustrations|figures|tables|maps|plates)|(?:inhalt(?:sverzeichnis)?|impressum|titel(?:seite)?|umschlag|register|table des matières|sommaire|couverture|portada|índice|copertina|indice))$/i;

/** Contents of fewer lines are not told from a page of headings. */
const MIN_CONTENTS = 4;
const MAX_IMPRINT = 5000;

export class SkippedParts {
  readonly #paths = new Set<string>();
  readonly #titles: ReadonlySet<string>;

  constructor(book: BookPackage, { chapters, landmarks }: Navigation) {
    const parts = [...landmarks, ...book.guide];
    const bodies = new Set(parts.filter(({ type }) => BODY.test(type)).map(({ path }) => path));
    for (const { path, type } of parts) if (SKIPPED.test(type) && !bodies.has(path)) this.#paths.add(path);
    for (const { path, title, fragment } of chapters) {
      if (!fragment && SKIPPED_TITLE.test(title) && !bodies.has(path)) this.#paths.add(path);
    }
    // In a book of one file, each of these is a place in it.
    const counts = new Map<string, number>();
    for (const { path } of chapters) counts.set(path, (counts.get(path) ?? 0) + 1);
    for (const path of this.#paths) if ((counts.get(path) ?? 0) > 2) this.#paths.delete(path);
    for (const { path, properties } of book.files) if (properties.includes('nav')) this.#paths.add(path);
    this.#titles = new Set(chapters.map(({ title }) => fold(title)));
  }

  has(path: string, html: string, blocks: readonly PlacelessBlock[]): boolean {
    return this.#paths.has(path) || isSkippedBody(html) || this.#isContents(blocks) || isImprint(blocks);
  }

  /** Nearly all of its lines are titles of chapters. */
  #isContents(blocks: readonly PlacelessBlock[]): boolean {
    const lines = blocks.filter(({ kind }) => kind !== 'rule');
    const titles = lines.filter(({ text }) => this.#titles.has(fold(text)));
    return titles.length >= MIN_CONTENTS && titles.length >= lines.length * 0.7;
  }
}

/** What the file says of itself. */
function isSkippedBody(html: string): boolean {
  const body = /<body\b[^>]{0,500}>(?:\s*<(?:section|div)\b[^>]{0,500}>)?/i.exec(html.slice(0, 20_000))?.[0] ?? '';
  const types = [...body.matchAll(/(?:epub:type|role)\s*=\s*["']([^"']{0,200})["']/g)].flatMap(([, value = '']) =>
    value.split(/\s+/),
  );
  return types.some((type) => SKIPPED.test(type.replace(/^doc-/, '')));
}

/** A page with the number of the book and a claim to its rights. */
function isImprint(blocks: readonly PlacelessBlock[]): boolean {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > MAX_IMPRINT) return false;
  const text = blocks.map((block) => block.text).join('\n');
  return /\bISBN\b/i.test(text) && /©|\bcopyright\b|\ball rights reserved\b/i.test(text);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
