/** Declarations in fields: front matter of Markdown, and the YAML of its projects. */
import type { Declarations } from '../../model/declarations';
import { type FieldBlock, findFrontMatter, findLaterBlocks, parseFields } from '../../text/frontMatter';
import { parseYaml } from '../../text/yaml';

/** Of Markdown, Quarto and R Markdown. Where a field stands in several blocks the first one counts. */
export function findMarkdownDeclarations(text: string): Declarations {
  const front = findFrontMatter(text);
  const blocks = [...(front ? [front] : []), ...findLaterBlocks(text)];
  const declared = blocks.filter(declares).map((block) => toDeclarations(parseFields(block).value));
  return joinDeclarations(declared);
}

/** Of `_quarto.yml`, `_metadata.yml`, Pandoc's defaults, and what else holds its fields as YAML. */
export function findYamlDeclarations(text: string): Declarations {
  return toDeclarations(parseYaml(text).value);
}

/** The first that says so wins; bibliographies add up. */
export function joinDeclarations(declared: readonly Declarations[]): Declarations {
  const style = declared.find((one) => one.style !== undefined)?.style;
  const locale = declared.find((one) => one.locale !== undefined)?.locale;
  return {
    bibliographies: [...new Set(declared.flatMap(({ bibliographies }) => bibliographies))],
    ...(style === undefined ? {} : { style }),
    ...(locale === undefined ? {} : { locale }),
  };
}

/** Most blocks say nothing of citations, and need not be parsed. */
function declares({ kind, content }: FieldBlock): boolean {
  return kind !== 'title' && /bibliography|csl|citation|lang/.test(content);
}

/** Fields may also stand under an output format (`format: html: csl:`), and those of Pandoc's defaults under `metadata`. */
function toDeclarations(value: unknown): Declarations {
  if (!isRecord(value)) return { bibliographies: [] };
  const project = isRecord(value.project) ? [value.project] : [];
  const metadata = isRecord(value.metadata) ? [value.metadata] : [];
  const formats = [value.format, value.output].filter(isRecord).flatMap((all) => Object.values(all).filter(isRecord));
  return joinDeclarations([value, ...metadata, ...project, ...formats].map(fieldsOf));
}

function fieldsOf(fields: Readonly<Record<string, unknown>>): Declarations {
  const style = firstText(fields.csl, fields['citation-style']);
  const locale = firstText(fields.lang, fields['citation-language'], fields['citation-locale']);
  return {
    bibliographies: [fields.bibliography, fields.bibtex_bibfiles].flat().flatMap((path) => textOf(path) ?? []),
    ...(style === undefined ? {} : { style }),
    ...(locale === undefined ? {} : { locale: locale.replaceAll('_', '-') }),
  };
}

function firstText(...values: readonly unknown[]): string | undefined {
  return values.map(textOf).find((text) => text !== undefined);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
