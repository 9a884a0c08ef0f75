/** Text to the blocks, records and metadata in it, by the reader of its format. Readers are loaded when first needed. */
import type { Problem } from '../model/problem';
import type { Extraction } from './blocks';
import { textFormatOf } from './formats';
import { parseJson } from './json';
import { problem } from './problems';

/** What the file holds, part by part, or why nothing can be read from it. */
export async function extract(text: string, name: string): Promise<readonly Extraction[] | Problem> {
  switch (textFormatOf(text, name)) {
    case 'json':
      return extractJson(text, name);
    case 'html':
      return [await (await import('./html/html')).readHtml(text)];
    case 'bibtex':
      return [await (await import('./bibliography/bibtexReader')).readBibtex(text)];
    case 'markdown':
      return [await (await import('./text/markdown')).readMarkdown(text)];
    case 'plain':
      return [await (await import('./text/plainText')).readPlainText(text)];
    case 'xml':
      return problem('unsupported-format', 'information', 'XML is not read: keep a text or HTML copy beside it.');
    case 'ris':
      return [(await import('./bibliography/ris')).readRis(text)];
    case 'yaml':
      return extractYaml(text);
  }
}

async function extractYaml(text: string): Promise<readonly Extraction[] | Problem> {
  const read = (await import('./bibliography/yamlReader')).readYamlBibliography(text);
  if (read) return [read];
  return problem(
    'unsupported-format',
    'information',
    'This YAML holds no records, neither of CSL nor of Hayagriva: leave the file out, or keep its text in a plain text file beside it.',
  );
}

async function extractJson(text: string, name: string): Promise<readonly Extraction[] | Problem> {
  const parsed = parseJson(text);
  if (!parsed.isValid) return parsed.problem;
  const [{ isAnnotationPage, readAnnotations }, { isWordPress, readWordPress }, { isCslJson, readCslJson }] =
    await Promise.all([
      import('./annotations/annotations'),
      import('./html/wordpress'),
      import('./bibliography/cslRecords'),
    ]);
  if (isAnnotationPage(parsed.value)) return [readAnnotations(parsed.value)];
  if (isWordPress(parsed.value)) return readWordPress(parsed.value);
  if (isCslJson(parsed.value) || /\.csl\.json$/i.test(name)) return [readCslJson(parsed.value, text)];
  return problem(
    'unsupported-format',
    'information',
    'This JSON is neither a WordPress post nor CSL-JSON records: leave the file out, or keep its text in a plain text file beside it.',
  );
}
