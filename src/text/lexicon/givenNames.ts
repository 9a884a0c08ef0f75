/** First names of people, as far as a list has them. */
import list from 'compromise:given-names';

/** Whether people are called so by their first name: `petra`; folded. */
export function isGivenName(form: string): boolean {
  known ??= new Set(list.split(' '));
  return known.has(form);
}

let known: ReadonlySet<string> | undefined;
