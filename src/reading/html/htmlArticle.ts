/** Finds the article among the navigation, advertisements and teasers of a page, by Readability on a tree. */
import { HtmlBlocks } from './htmlBlocks';
import { isShadowRoot, toTag, VOID_TAGS } from './htmlTags';

/** The article of a page, and who Readability thinks wrote it. */
export interface Article {
  readonly found: HtmlBlocks;
  readonly byline: string | undefined;
}

/** Undefined where there is none, or the page breaks the parser. */
export async function findArticle(html: string): Promise<Article | undefined> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  try {
    const { document } = parseHTML(asPage(html));
    const page = document as unknown as Document;
    openShadowRoots(page);
    removeSkipped(page);
    const options = { keepClasses: true, disableJSONLD: true, serializer: (node: Node) => node };
    const parsed = new Readability<Node>(page, options).parse();
    if (!parsed?.content) return undefined;
    return { found: readTree(parsed.content), byline: parsed.byline ?? undefined };
  } catch {
    return undefined;
  }
}

/** What a component shows stands where the component stands. */
function openShadowRoots(page: Document): void {
  for (const template of page.querySelectorAll<HTMLTemplateElement>('template')) {
    if (!isShadowRoot('template', (key) => template.getAttribute(key))) continue;
    const root = page.createElement('div');
    root.append(...(template.content ?? template).childNodes);
    template.replaceWith(root);
  }
}

/** Before the article is found, since their classes may be lost on the way. */
function removeSkipped(page: Document): void {
  for (const element of page.querySelectorAll('body *')) {
    if (element.isConnected && toTag(element.localName, (key) => element.getAttribute(key)).isSkipped) element.remove();
  }
}

/** A fragment would be parsed to an empty page. */
function asPage(html: string): string {
  if (/<html[\s>]/i.test(html.slice(0, 5000)) && /<body[\s>]/i.test(html)) return html;
  return `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function readTree(root: Node): HtmlBlocks {
  const blocks = new HtmlBlocks();
  let node: Node | null = root;
  while (node) {
    enter(node, blocks);
    let next: Node | null = node.firstChild;
    while (!next && node) {
      leave(node, blocks);
      next = node === root ? null : node.nextSibling;
      node = node === root ? null : node.parentNode;
    }
    node = next;
  }
  blocks.end();
  return blocks;
}

function enter(node: Node, blocks: HtmlBlocks): void {
  if (node.nodeType === 3) blocks.text((node as Text).data);
  else if (node.nodeType === 1) blocks.open((node as Element).localName, (key) => (node as Element).getAttribute(key));
}

function leave(node: Node, blocks: HtmlBlocks): void {
  if (node.nodeType === 1 && !VOID_TAGS.has((node as Element).localName)) blocks.close((node as Element).localName);
}
