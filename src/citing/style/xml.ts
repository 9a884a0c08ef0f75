/** XML to a tree, strictly: what is no XML is refused with its line, and nothing is ever expanded or fetched. */
import { SaxesParser } from 'saxes';

/** An element as the CSL processor takes it. */
export interface XmlElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  /** Text only where it is more than white space. */
  readonly children: readonly (XmlElement | string)[];
}

/** Says what is the matter with a text that is no XML, or none that we read; words that follow its name. */
export class XmlError extends Error {}

/** Elements within elements beyond which the processor, which calls itself for each, might not come back. */
const MAX_DEPTH = 200;

/** @throws XmlError where it is not well-formed, or has a document type, in which entities would be declared */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const document: Open = { name: '', attrs: {}, children: [] };
  const open = [document];
  const addText = (data: string) => {
    open.at(-1)?.children.push(data);
  };
  parser.on('error', (error) => {
    // The parser says `3:14: unclosed tag: style`.
    throw new XmlError(`is not XML: ${error.message.replace(/^(\d+):\d+: (.*?)\.?$/s, '$2 (line $1)')}`);
  });
  parser.on('doctype', () => {
    throw new XmlError('declares a document type, which no style needs and which may hide anything: take it out');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH) throw new XmlError(`nests its elements more than ${MAX_DEPTH} deep`);
    const element: Open = { name, attrs: attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) closed.children = withoutBlanks(closed);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text.replace(/^\uFEFF/, '').trimStart()).close();
  const root = document.children.find((child) => typeof child !== 'string');
  if (!root) throw new XmlError('is not XML');
  return root;
}

interface Open {
  readonly name: string;
  readonly attrs: Record<string, string>;
  children: (XmlElement | string)[];
}

/** A term may be empty on purpose; anywhere else white space only sets the file in lines. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['term', 'single', 'multiple']);

function withoutBlanks({ name, children }: Open): (XmlElement | string)[] {
  const kept = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return kept.length === 0 && MAY_BE_EMPTY.has(name) ? [''] : kept;
}

/** The first child element of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element).find((child) => child.name === name);
}

/** The child elements, in order; of this name alone if one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = (element?.children ?? []).filter((child) => typeof child !== 'string');
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

export function textOf(element: XmlElement | undefined): string | undefined {
  const text = (element?.children ?? []).filter((child) => typeof child === 'string').join('');
  return text.replace(/\s+/g, ' ').trim() || undefined;
}

/** Whether an element at any depth passes the test. */
export function hasElement(element: XmlElement, test: (element: XmlElement) => boolean): boolean {
  return test(element) || childrenOf(element).some((child) => hasElement(child, test));
}
