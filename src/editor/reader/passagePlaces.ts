/** Where passages stand, as places that an editor can open: in the file itself, else in the text that was read from it. */
import { Position, Range, Uri } from 'vscode';
import type { Evidence } from '../../model/verdict';
import { lineAndColumn } from '../lineAndColumn';
import type { Corpus } from '../sources/corpora';
import { extractedTextUri } from '../sources/extractedText';
import { isAt } from './locatePassage';

export interface PassagePlaces {
  /** Undefined where the passage is not among the sources any more. */
  placeOf(evidence: Evidence): Promise<{ readonly uri: Uri; readonly range: Range } | undefined>;
}

/** For one round of questions: the text of a source is asked for once. */
export function createPassagePlaces(corpus: Corpus): PassagePlaces {
  const texts = new Map<string, Promise<string | undefined>>();
  const textOf = (uri: string) => {
    const text = texts.get(uri) ?? corpus.engine.extractedText(uri);
    texts.set(uri, text);
    return text;
  };
  return {
    async placeOf(evidence) {
      const target = await corpus.engine.locate(evidence.passageId);
      const [first] = target?.segments ?? [];
      if (!target || !first || !isAt(evidence, target)) return undefined;
      const text = await textOf(target.uri);
      if (text === undefined) return undefined;
      const position = (offset: number) => {
        const { line, column } = lineAndColumn(text, offset);
        return new Position(line, column);
      };
      const end = target.segments.at(-1)?.end ?? first.end;
      const uri = target.isFileText ? Uri.parse(target.uri) : extractedTextUri(target.uri, corpus);
      return { uri, range: new Range(position(first.start), position(end)) };
    },
  };
}
