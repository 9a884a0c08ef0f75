/** The one tokenizer, for what is indexed and for what is asked. Knows nothing of indexes or of what words weigh. */
import { type Lexeme, lexemes } from './lexemes';
import { fold } from './normalize';
import { stem } from './stem';
import { STOP_WORDS } from './stopWords';

/** A word of a text as it is indexed and looked up. */
export interface Token {
  /** What equal words have in common: folded and stemmed. `robots` is `robot`, `U.S.` is `US`, `4,091` is `4091`. */
  readonly term: string;
  /** Folded, not stemmed: `robots`. */
  readonly form: string;
  /** In the text that was tokenized, in UTF-16 units, the end excluded. */
  readonly start: number;
  readonly end: number;
  /** `name`: written with a capital where a sentence does not ask for one, or in capitals. */
  readonly kind: 'word' | 'name' | 'number';
  /**
   * The number of tokens right after this one that are its parts: after `e-mail` (whole, term `email`) comes `mail`, after `62.4%`
   * comes `62.4`. Absent for a word that has none.
   */
  readonly parts?: number;
}

/**
 * The words of a text in order, stop words left out. What is joined by hyphens, dots or `&` is given whole, and then in its parts;
 * a figure with its sign (`62.4%`, `$8.4`, `200+`), and then without it. Chinese, Japanese, Thai and the like are cut into words by
 * `Intl.Segmenter`. Takes time in proportion to the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const all = lexemes(text);
  const context: Context = { text, isShouting: all.length > 2 && !/\p{Ll}/u.test(text) };
  for (let first = 0, next = 1; first < all.length; first = next++) {
    while (all[next]?.joiner !== undefined) next++;
    const suffix = suffixAfter(text, all[next - 1]!.end);
    if (next - first === 1 && suffix === '') addKept(tokensOf(all[first]!, context), tokens);
    else addCompound(all.slice(first, next), suffix, context, tokens);
  }
  return tokens;
}

/** The terms of a text in order: those of `tokenize`. */
export function terms(text: string): string[] {
  return tokenize(text).map(({ term }) => term);
}

interface Context {
  readonly text: string;
  /** Where all words are in capitals, capitals say nothing. */
  readonly isShouting: boolean;
}

function addCompound(lexemes: readonly Lexeme[], suffix: string, context: Context, tokens: Token[]): void {
  const pieces = lexemes.map((lexeme) => tokensOf(lexeme, context));
  const parts: Token[] = [];
  pieces.forEach((piece, index) => {
    if (lexemes.length === 1 || !isFragment(piece, lexemes, index)) addKept(piece, parts);
  });
  const whole = wholeOf(lexemes, pieces, suffix);
  if (whole) tokens.push(withParts(whole, parts.length));
  for (const part of parts) tokens.push(part);
}

/** Leaves out stop words, of the parts of a word as well: `y'all`. */
function addKept(piece: readonly Token[], tokens: Token[]): void {
  const kept = piece.filter(({ form }) => !STOP_WORDS.has(form));
  const [first, ...parts] = kept;
  if (!first) return;
  tokens.push(first.parts === undefined || kept.length === piece.length ? first : withOtherParts(first, parts.length));
  for (const part of parts) tokens.push(part);
}

function withOtherParts({ parts: _, ...token }: Token, parts: number): Token {
  return withParts(token, parts);
}

/** The `e` of `e-mail`, the `5` of `5G`. */
function isFragment(piece: readonly Token[], lexemes: readonly Lexeme[], index: number): boolean {
  const form = piece[0]?.form ?? '';
  const isGlued = lexemes[index]!.joiner === '' || lexemes[index + 1]?.joiner === '';
  return form.length === 1 && (isGlued || !/\p{Nd}/u.test(form));
}

/** A compound of more pieces, or longer, is a path or a table rule: only its parts are words. */
const MAX_PIECES = 4;
const MAX_WHOLE_LENGTH = 40;

function wholeOf(lexemes: readonly Lexeme[], pieces: readonly (readonly Token[])[], suffix: string): Token | undefined {
  if (lexemes.length > MAX_PIECES || pieces.some((piece) => piece.length === 0)) return undefined;
  const form =
    pieces
      .map((piece, index) => separator(lexemes, index) + piece[0]!.form)
      .join('')
      .toLowerCase() + suffix;
  if (form.length > MAX_WHOLE_LENGTH) return undefined;
  const isFigure = lexemes.every(({ kind }) => kind === 'number');
  const kind = isFigure ? 'number' : pieces.some(([token]) => token!.kind === 'name') ? 'name' : 'word';
  return { term: stem(form), form, start: lexemes[0]!.start, end: lexemes.at(-1)!.end + suffix.length, kind };
}

/** Between figures a sign makes another figure, `3–4`, `9/11`; between words it only joins: `e-mail` is `email`. */
function separator(lexemes: readonly Lexeme[], index: number): string {
  const joiner = lexemes[index]!.joiner ?? '';
  const isBetweenFigures = lexemes[index]!.kind === 'number' && lexemes[index - 1]?.kind === 'number';
  return isBetweenFigures || joiner === '&' || joiner === '@' ? fold(joiner) : '';
}

/** `AI+`, `C++`, `C#`, `200+`. */
function suffixAfter(text: string, end: number): string {
  if (text[end] !== '+' && text[end] !== '#') return '';
  const suffix = text[end + 1] === '+' ? '++' : text[end]!;
  return /[\p{L}\p{Nd}]/u.test(text[end + suffix.length] ?? '') ? '' : suffix;
}

/** A lexeme as tokens: the first stands for all of it. */
function tokensOf(lexeme: Lexeme, context: Context): Token[] {
  const written = context.text.slice(lexeme.start, lexeme.end);
  if (lexeme.kind === 'unspaced') return segments(written, lexeme.start);
  if (lexeme.kind === 'number') return family(figures(lexeme, written, context.text), lexeme, 'number');
  const kind = isName(lexeme, written, context) ? 'name' : 'word';
  return family(lexeme.kind === 'acronym' ? [toWord(acronym(written))] : wordsOf(written, context), lexeme, kind);
}

interface Word {
  readonly form: string;
  readonly term: string;
}

function toWord(form: string): Word {
  return { form, term: stem(form) };
}

/** The tokens of one place in the text: the whole, then its parts. */
function family(words: readonly Word[], { start, end }: Lexeme, kind: Token['kind']): Token[] {
  const tokens = words.map(({ form, term }): Token => ({ term, form, start, end, kind }));
  if (tokens.length > 1) tokens[0] = withParts(tokens[0]!, tokens.length - 1);
  return tokens;
}

function withParts(token: Token, parts: number): Token {
  return parts > 0 ? { ...token, parts } : token;
}

function isName(lexeme: Lexeme, written: string, { isShouting }: Context): boolean {
  if (isShouting || !/^\p{Lu}/u.test(written)) return false;
  return !lexeme.isSentenceStart || /\p{Lu}/u.test(written.slice(1));
}

/** As many written forms as 100,000 sentences of a language have; then the memory is begun anew. */
const MAX_KNOWN = 120_000;
const knownWords = new Map<string, readonly Word[]>();

function wordsOf(written: string, { isShouting }: Context): readonly Word[] {
  if (isShouting) return wordForms(fold(written)).map(toWord);
  let words = knownWords.get(written);
  if (!words) {
    const form = fold(written);
    // The US, the IT department: in capitals, some stop words are names.
    const isCapitals = STOP_WORDS.has(form) && /^\p{Lu}{2,}$/u.test(written);
    words = isCapitals ? [{ form: written, term: written }] : wordForms(form).map(toWord);
    if (knownWords.size >= MAX_KNOWN) knownWords.clear();
    knownWords.set(written, words);
  }
  return words;
}

/** A word without its apostrophes: `China’s` is `china`, `l’industrie` `industrie`; `dell’arte` is given in its parts as well. */
function wordForms(folded: string): string[] {
  if (!folded.includes("'")) return [folded];
  const pieces = folded
    .replace(/'s$/, '')
    .replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=[aeiouyh])/, '')
    .split("'");
  const whole = pieces.join('');
  return pieces.length > 1 && pieces.every(({ length }) => length > 2) ? [whole, ...pieces] : [whole];
}

/** `U.S.` is the `US` of capitals, not the pronoun; `e.g.` stays the stop word it is. */
function acronym(written: string): string {
  const letters = written.replaceAll('.', '');
  const form = fold(letters);
  return STOP_WORDS.has(form) && (form === 'us' || /^\p{Lu}+$/u.test(letters)) ? letters.toUpperCase() : form;
}

function figures({ digits }: Lexeme, written: string, text: string): Word[] {
  const plain = fold(text.slice(digits!.start, digits!.end));
  const forms = figureForms(plain);
  const sign = fold(written).replace(plain, '');
  const currency = /\p{Sc}/u.exec(sign)?.[0] ?? '';
  const percent = /\p{L}|[%‰٪]/u.test(sign) ? '%' : '';
  if (currency !== '' || percent !== '') forms.unshift(`${currency}${forms[0]}${percent}`);
  return forms.map((form) => ({ form, term: form }));
}

/** A figure one way: `4,091`, `4 091` and `4091`; `62.4` and `62,4`. Dates and versions, `1.2.3`, are given in their parts as well. */
function figureForms(digits: string): string[] {
  const pieces = digits.split(/[ ,.']/);
  if (pieces.length === 1) return [digits];
  const last = pieces.at(-1)!;
  const separators = digits.replace(/\d/g, '');
  const isGrouped = (from: number, to: number) =>
    pieces[0]!.length <= 3 && pieces.slice(from, to).every(({ length }) => length === 3);
  const isOneSeparator = new Set(separators).size === 1;
  if (isOneSeparator && separators !== '.' && isGrouped(1, pieces.length)) return [pieces.join('')];
  if (pieces.length === 2) return [`${pieces[0]}.${last}`];
  if (new Set(separators.slice(0, -1)).size === 1 && isGrouped(1, -1))
    return [`${pieces.slice(0, -1).join('')}.${last}`];
  return [digits, ...pieces];
}

let segmenter: Intl.Segmenter | undefined;
/** A run is handed to the segmenter in pieces of this length. */
const SEGMENTED_LENGTH = 4096;

function segments(run: string, offset: number): Token[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const tokens: Token[] = [];
  for (let from = 0; from < run.length; from += SEGMENTED_LENGTH) {
    for (const { segment, index } of segmenter.segment(run.slice(from, from + SEGMENTED_LENGTH))) {
      const form = fold(segment);
      const start = offset + from + index;
      tokens.push({ term: form, form, start, end: start + segment.length, kind: 'word' });
    }
  }
  return tokens;
}
