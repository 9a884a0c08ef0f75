/** XML as it comes out of an archive, piece by piece, to tags and text. Declares no entities of its own, so that none can grow. */
import { Parser } from 'htmlparser2';
import { ArchiveError } from './zip';

/** The attributes of a tag by their local names: `val` for `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** @param name with the prefix that `prefixes` gives its namespace, whatever the file calls it: `w:p`. */
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close(name: string): void;
}

/** Prefixes by the namespaces they stand for. Names in other namespaces keep the prefix of the file. */
export type Prefixes = Readonly<Record<string, string>>;

/** Deeper than any document that people wrote. */
const MAX_DEPTH = 1500;

/** Never fails on broken XML: what is read until there counts. @throws ArchiveError where it is nested too deep. */
export function parseXml(pieces: Iterable<Uint8Array>, prefixes: Prefixes, handler: XmlHandler): void {
  const names = new Names(prefixes);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_DEPTH) throw new ArchiveError(TOO_DEEP, 'too-large');
        handler.open(names.declare(name, attributes), withLocalNames(attributes));
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        depth--;
        handler.close(names.of(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (const text of decode(pieces)) parser.write(text);
  parser.end();
}

const TOO_DEEP = 'The document is nested too deep to be one: leave it out, or keep a text copy beside it.';

/** UTF-8, unless a mark at the start says UTF-16. */
function* decode(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  for (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}

/** A prefix stands for the namespace it was last declared for: programs that write documents declare each once. */
class Names {
  readonly #prefixes: Prefixes;
  readonly #declared = new Map<string, string>();
  readonly #known = new Map<string, string>();

  constructor(prefixes: Prefixes) {
    this.#prefixes = prefixes;
  }

  declare(name: string, attributes: Attributes): string {
    for (const attribute in attributes) {
      if (!attribute.startsWith('xmlns')) continue;
      const prefix = this.#prefixes[attributes[attribute]!];
      const own = attribute.slice('xmlns:'.length);
      if (prefix === undefined || this.#declared.get(own) === prefix) continue;
      this.#declared.set(own, prefix);
      this.#known.clear();
    }
    return this.of(name);
  }

  of(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = this.#declared.get(name.slice(0, Math.max(0, colon)));
    const full = prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
    if (this.#known.size < MAX_NAMES) this.#known.set(name, full);
    return full;
  }
}

const MAX_NAMES = 1000;

function withLocalNames(attributes: Attributes): Attributes {
  const local: Record<string, string> = {};
  for (const name in attributes) local[name.slice(name.indexOf(':') + 1)] = attributes[name]!;
  return local;
}
