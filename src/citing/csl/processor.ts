/** The only file that knows the CSL processor. What it knows of records comes from `cslItem.ts`, what it prints goes to `printed.ts`. */
import type CSL from 'citeproc';
import type { LoadedStyle, Locale } from '../style/styles';
import { parseXml } from '../style/xml';
import type { CslItem } from './cslItem';

export type { ClusterCitation, ClusterPlace } from 'citeproc';

export type Processor = InstanceType<(typeof CSL)['Engine']>;

export interface ProcessorParts {
  readonly style: Pick<LoadedStyle, 'text'>;
  readonly locale: Locale;
  readonly output: 'text' | 'html';
  /** The record of an id that the processor was told of. */
  retrieve(id: string): CslItem | undefined;
}

/**
 * Loads the processor and compiles the style, which takes 10 ms for most and nearly a second for the longest: keep what it gives.
 * @throws where `style` is no CSL style that the processor can use
 */
export async function createProcessor({ style, locale, output, retrieve }: ProcessorParts): Promise<Processor> {
  const { default: processor } = await import('citeproc');
  processor.debug = () => {};
  const engine = new processor.Engine(
    {
      retrieveItem: (id) => ({ ...retrieve(id), id }),
      retrieveLocale: (tag) => textFor(tag, locale),
    },
    parseXml(style.text),
    locale.tag,
    true,
  );
  engine.setOutputFormat(output);
  return engine;
}

/** The processor asks for English and for variants under names of its own as well. */
function textFor(tag: string, { tag: wanted, texts }: Locale): string {
  const languageOf = (one: string) => one.split('-', 1)[0];
  const near = languageOf(tag) === languageOf(wanted) ? texts.get(wanted) : undefined;
  return texts.get(tag) ?? near ?? texts.values().next().value ?? '';
}
