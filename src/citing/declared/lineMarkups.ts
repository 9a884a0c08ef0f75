/** Declarations of markups whose settings stand on lines of their own: Org, reStructuredText, AsciiDoc. */
import type { Declarations } from '../../model/declarations';

/** `#+bibliography: refs.bib`, `#+cite_export: csl chicago.csl`, `#+language: de`. */
export function findOrgDeclarations(text: string): Declarations {
  const all = (name: string) => valuesOf(text, new RegExp(`^[ \\t]*#\\+${name}:[ \\t]*([^\\n]{1,2000})$`, 'gim'));
  const [, processor, style] = /^(\S+)[ \t]+("[^"]+"|\S+)/.exec(all('cite_export')[0] ?? '') ?? [];
  const isCsl = processor?.toLowerCase() === 'csl';
  return declarations(all('bibliography').map(unquoted), isCsl ? unquoted(style ?? '') : undefined, all('language')[0]);
}

/** `.. bibliography:: refs.bib other.bib` of sphinxcontrib-bibtex. */
export function findRstDeclarations(text: string): Declarations {
  const lists = valuesOf(text, /^[ \t]*\.\.[ \t]+bibliography::[ \t]*([^\n]{1,2000})$/gm);
  return declarations(lists.flatMap((list) => list.split(/[\s,]+/)));
}

/** `:bibtex-file: refs.bib`, `:bibtex-style: apa`, `:lang: de`. */
export function findAsciidocDeclarations(text: string): Declarations {
  const value = (name: string) => valuesOf(text, new RegExp(`^:${name}:[ \\t]+([^\\n]{1,2000})$`, 'gm'))[0];
  const files = value('bibtex-file')?.split(',') ?? [];
  return declarations(files, value('bibtex-style'), value('lang'));
}

/** Sphinx keeps the list of its bibliographies in `conf.py`, which is no YAML. */
export function findSphinxDeclarations(text: string): Declarations {
  const list = /^bibtex_bibfiles\s{0,9}=\s{0,9}\[([^\]]{0,5000})\]/m.exec(text)?.[1] ?? '';
  const language = /^language\s{0,9}=\s{0,9}["']([\w-]{2,20})["']/m.exec(text)?.[1];
  return declarations(
    [...list.matchAll(/["']([^"'\n]{1,500})["']/g)].map(([, path = '']) => path),
    undefined,
    language,
  );
}

function valuesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value = '']) => value.trim()).filter((value) => value !== '');
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/, '$1').trim();
}

function declarations(paths: readonly string[], style?: string, locale?: string): Declarations {
  const bibliographies = [...new Set(paths.map((path) => path.trim()).filter((path) => path !== ''))];
  return {
    bibliographies,
    ...(style ? { style } : {}),
    ...(locale && /^[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,8})*$/.test(locale)
      ? { locale: locale.replaceAll('_', '-') }
      : {}),
  };
}
