/** Citations by author and year in a sentence, `(Smith 2019, p. 4)` and `Smith (2019: 4)`, resolved against a reference list. */
import type { CitedWorks, Citing } from './citedWorks';

const NAME = String.raw`\p{Lu}[\p{L}’'-]{1,30}`;
const CITATION = new RegExp(
  String.raw`(?<![\p{L}’'])(?<family>${NAME})(?:,? (?:and|&|und|et) ${NAME}|(?:, ${NAME}){1,4},? (?:and|&) ${NAME})?(?: et al\.?,?)?(?:[’']s)?,?\s\(?(?<year>(?:1[5-9]|20)\d{2})[a-z]?\b(?:(?:,\s?(?:pp?\.?\s?|S\.\s?|at\s)|,\s?(?!(?:1[5-9]|20)\d{2}\b)|:\s?)(?<page>\d{1,5}(?:[–-]\d{1,5})?)(?![\d%]))?`,
  'gu',
);

/** Only citations whose author and year belong to one work of the list alone. */
export function findAuthorYear(text: string, works: CitedWorks): Citing[] {
  return [...text.slice(0, 5000).matchAll(CITATION)].slice(0, 20).flatMap(({ groups }): Citing[] => {
    const { family, year, page } = groups as { family: string; year: string; page?: string };
    const [reference, ...others] = works.findByYear(family, Number(year));
    if (reference === undefined || others.length > 0) return [];
    return [{ reference, isAside: false, ...(page && { locator: { label: 'page', locator: page } }) }];
  });
}
