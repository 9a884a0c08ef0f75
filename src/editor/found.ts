/** Evidence that a link or a button on screen stands for, together with the corpus it is from and the place it was asked for. */
import type { Position, TextDocument } from 'vscode';
import type { Evidence } from '../model/verdict';
import type { Corpus } from './sources/corpora';

export interface Found {
  readonly evidence: Evidence;
  readonly corpus: Corpus;
  /** The evidence that it was shown among, in that order. */
  readonly among?: readonly Evidence[];
  /** The draft and the place in it that the evidence was found for; absent for a search without a draft. */
  readonly draft?: { readonly document: TextDocument; readonly position: Position };
}

/** What links may still be clicked: more than a hover or two can hold. */
const KEPT = 200;
const found = new Map<number, Found>();
let last = 0;

/** Keeps a piece of evidence for as long as its links may be on screen; the number stands for it in a link. */
export function remember(one: Found): number {
  last++;
  found.set(last, one);
  found.delete(last - KEPT);
  return last;
}

/** Undefined for anything but a number given out lately. */
export function recall(id: unknown): Found | undefined {
  return typeof id === 'number' ? found.get(id) : undefined;
}
