/** HTML to blocks straight from its tags, for pages without an article, for fragments, and for pages that no tree could hold. */
import { type BlockOptions, HtmlBlocks } from './htmlBlocks';
import { VOID_TAGS } from './htmlTags';

export interface FlatOptions extends BlockOptions {
  /** `<span/>` is closed, as XHTML has it; elsewhere the slash means nothing. */
  readonly isXhtml?: boolean;
}

/** Reads tags and text in one pass, however deep or broken the page is. */
export async function readFlat(html: string, { isXhtml = false, ...options }: FlatOptions = {}): Promise<HtmlBlocks> {
  const { Tokenizer } = await import('htmlparser2');
  const blocks = new HtmlBlocks(options);
  let name = '';
  let attribute = '';
  let attributes = new Map<string, string>();
  const open = () => {
    const own = attributes;
    blocks.open(name, (key) => own.get(key));
    attributes = new Map();
  };
  const addValue = (value: string) => attributes.set(attribute, (attributes.get(attribute) ?? '') + value);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true, recognizeSelfClosing: isXhtml },
    {
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        if (attributes.size < 50 && !attributes.has(attribute)) attributes.set(attribute, '');
      },
      onattribdata: (start, end) => addValue(html.slice(start, end)),
      onattribentity: (codepoint) => addValue(String.fromCodePoint(codepoint)),
      onattribend: () => {},
      onopentagend: open,
      onselfclosingtag: () => {
        open();
        if (isXhtml && !VOID_TAGS.has(name)) blocks.close(name);
      },
      onclosetag: (start, end) => blocks.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => blocks.text(html.slice(start, end)),
      ontextentity: (codepoint) => blocks.text(String.fromCodePoint(codepoint)),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => blocks.end(),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return blocks;
}
