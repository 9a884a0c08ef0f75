/**
 * What an office document says of itself outside its text. Programs fill most of it in by themselves, so that it counts only where it
 * says something and nothing better is found; what somebody entered by hand (a DOI, a publisher) is believed.
 */
import type { ItemFields, Name } from '../../model/item';
import { type Metadata, mergeMetadata, toMetadata } from '../../model/metadata';
import { toLanguageTag } from '../../text/languages';
import { parseXml } from '../archive/xml';
import type { Zip } from '../archive/zip';
import { toItemFields } from '../record/metadata';
import { isLogin, parseNames } from '../record/names';

/** The texts of the parts' elements by local name, and of those with a `name` by that, in lower case. */
export class Properties {
  readonly #values = new Map<string, string>();
  readonly #named = new Map<string, string>();

  first(name: string): string | undefined {
    return this.#values.get(name.toLowerCase());
  }

  /** What was entered by hand. */
  get named(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#named);
  }

  add(name: string, value: string): void {
    put(this.#values, name, value);
  }

  addNamed(name: string, value: string): void {
    put(this.#named, name, value);
  }
}

const MAX_VALUE = 2000;
const MAX_VALUES = 500;

function put(values: Map<string, string>, name: string, value: string): void {
  const key = name.toLowerCase();
  const text = value.replace(/\s+/g, ' ').trim();
  if (text !== '' && values.size < MAX_VALUES && !values.has(key)) values.set(key, text);
}

export function readProperties(zip: Zip, parts: readonly string[]): Properties {
  const properties = new Properties();
  for (const part of parts) {
    let text = '';
    let named: string | undefined;
    parseXml(
      zip.pieces(part),
      {},
      {
        open(name, attributes) {
          text = '';
          if (/(?:^|:)(?:property|user-defined)$/.test(name)) named = attributes.name;
          if (name.endsWith('document-statistic')) properties.add('Pages', attributes['page-count'] ?? '');
        },
        text(more) {
          if (text.length < MAX_VALUE) text += more;
        },
        close(name) {
          if (named !== undefined) properties.addNamed(named, text);
          else properties.add(name.slice(name.indexOf(':') + 1), text);
          if (/(?:^|:)(?:property|user-defined)$/.test(name)) named = undefined;
          text = '';
        },
      },
    );
  }
  return properties;
}

/** @param text of the document: a name that stands at its top is believed. */
export function toOfficeMetadata(properties: Properties, text: string): Metadata {
  const { title, author, ...entered } = toItemFields(properties.named);
  const language = toLanguageTag(properties.first('language'));
  const filledIn: ItemFields = {
    ...titleOf(properties.first('title')),
    ...authorsOf(properties.first('initial-creator') ?? properties.first('creator')),
  };
  const top = text.slice(0, TOP);
  const isAuthorInText = filledIn.author?.every(({ family, given }) => family && given && top.includes(family));
  return [
    toMetadata({ ...entered, ...(title ? { title } : {}), ...(author ? { author } : {}) }, 'embedded'),
    toMetadata(language ? { language } : {}, 'embedded'),
    toMetadata(isAuthorInText ? { author: filledIn.author! } : {}, 'embedded'),
    toMetadata(filledIn, 'properties'),
  ].reduce(mergeMetadata);
}

const TOP = 3000;

/** The names of files, of programs and of nothing. */
const NO_TITLE =
  /^(?:microsoft (?:word|office)\b.*|(?:untitled|document|dokument|doc|title|titel|titre|template|vorlage|normal|word document|print|page|draft|presentation|slide|report)[\s\d()_-]*|.{0,200}\.(?:docx?|dotx?|odt|ott|rtf|pdf|txt|html?|wpd|indd|tmp)|[\W\d_]*)$/i;

function titleOf(title: string | undefined): ItemFields {
  return title === undefined || title.length > 300 || NO_TITLE.test(title) ? {} : { title };
}

/** Whom a program names because nobody told it. */
const NOBODY =
  /\b(?:author|user|users|admin|administrator|owner|guest|customer|unknown|anonymous|anonym|default|standard|template|office|microsoft|windows|apache|poi|python-docx|libreoffice|openoffice|google|hp|hewlett|packard|dell|lenovo|acer|asus|toshiba|samsung|sony|computer|laptop|pc|desktop|student|teacher|staff|employee|benutzer|utilisateur|usuario|utente|ms|x{2,})\b/i;

/** Persons alone, with both their names. */
function authorsOf(names: string | undefined): ItemFields {
  if (names === undefined || names.length > 500) return {};
  const author = parseNames(names).filter(isPerson);
  return author.length > 0 ? { author } : {};
}

function isPerson({ family, given, literal }: Name): boolean {
  if (literal !== undefined)
    return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(literal);
  return family !== undefined && given !== undefined && !NOBODY.test(`${given} ${family}`) && !isLogin(family);
}
