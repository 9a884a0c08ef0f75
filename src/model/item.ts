/**
 * A bibliographic record as CSL-JSON has it; keys keep their hyphens and capitals, so that what we hold is what we export.
 * Knows nothing of where a record came from (see `source.ts`) or how it is printed (see `citing/`).
 *
 * The sample that runs through `model/`: a draft says "Shenzhen builds robots (Chen & Rithmire 2026, p. 18)".
 */

/** A CSL name variable. A person has `family` (and `given`); an organisation, or a name nobody could split, has `literal`. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** A CSL date variable. `date-parts` holds one date, or two for a range, each `[year, month?, day?]` with months from 1. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: string | number;
  readonly circa?: boolean | string | number;
  readonly literal?: string;
  readonly raw?: string;
}

export type ItemValue = string | number | boolean | readonly Name[] | CslDate | readonly string[];

/** The CSL variables of a work, without the id that a bibliography gives it. What is not known is absent. */
export interface ItemFields {
  /** A CSL type: `article-journal`, `article-newspaper`, `book`, `chapter`, `report`, `webpage`, `post-weblog`, `document` … */
  readonly type?: string;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly genre?: string;
  readonly volume?: string | number;
  readonly issue?: string | number;
  readonly page?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly [variable: string]: ItemValue | undefined;
}

/** A record of a bibliography: `id` is the citation key, such as `chen2026`, unique within a corpus. */
export interface Item extends ItemFields {
  readonly id: string;
  readonly type: string;
}

/** The year of issue, if one is known: `2026`. */
export function yearOf(item: ItemFields): number | undefined {
  return item.issued?.['date-parts']?.[0]?.[0];
}

/** The words a name is sorted and compared by: the family name, else the literal name. */
export function sortNameOf(name: Name): string {
  return name.family ?? name.literal ?? name.given ?? '';
}
