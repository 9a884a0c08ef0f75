/** Authors who are known by a pen name or a login: `by gizmo`. */
import type { Name } from '../../model/item';
import { isNobody, penNameIn } from '../record/credits';
import { looksLikePerson } from '../record/names';
import { declaredTexts } from './declaredAuthors';
import { foldWords, type Page } from './page';
import type { Credit } from './pageCredits';
import type { ShownAuthors } from './shown';

/** A pen name that the page gives in two ways: declared, stated, styled as a byline, linked to its page, written after "By". */
export function findPenName(page: Page, near: readonly Credit[], shown: ShownAuthors): Name | undefined {
  const textsOf = (credits: readonly Credit[]) => credits.map(({ text }) => text);
  const stated = textsOf(near.filter(({ isStated }) => isStated));
  const styled = textsOf(near.filter(({ isStated }) => !isStated));
  const linked = textsOf(near.filter(({ isLinked }) => isLinked));
  const announced = styled.filter((text) => /\b(?:by|von|vom|par|por)\s/i.test(text));
  const introduced = [...stated, ...linked].filter((text) => near.some(isAfterBy(text)));
  const lines = shown.bylines.filter(({ isExplicit }) => isExplicit).flatMap(({ names }) => names);
  const places = [
    ...[stated, styled, announced, introduced, linked, declaredTexts(page)].map((texts) => texts.flatMap(penNameIn)),
    lines.filter(({ literal }) => literal !== undefined),
  ];
  const folded = [...places, shown.lines.flatMap(penNameIn)].map(
    (names) => new Set(names.map(({ literal = '' }) => foldWords(literal))),
  );
  const counted = places
    .flat()
    .filter((name) => !looksLikePerson(name.literal ?? '') && !isReserved(name))
    .map((name) => [name, folded.filter((names) => names.has(foldWords(name.literal ?? ''))).length] as const);
  return counted.filter(([, count]) => count >= 2).sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** `Par gizmo, on ports and ships`, whatever follows. */
function isAfterBy(name: string): (credit: Credit) => boolean {
  const own = foldWords(name);
  return ({ text }) => own !== '' && BY.some((by) => ` ${foldWords(text)} `.includes(` ${by} ${own} `));
}

const BY = ['by', 'von', 'par', 'por'];

/** Words that stand for nobody; a login is somebody here. */
export function isReserved(name: Name): boolean {
  const { literal } = name;
  if (literal === undefined) return isNobody(name);
  return isNobody({
    literal: literal.replace(/\d+/g, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) || 'admin',
  });
}
