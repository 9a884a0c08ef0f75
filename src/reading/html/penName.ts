/** Authors who are known by a pen name or a login: `by gizmo`. */
import type { Name } from '../../model/item';
import { penNameIn } from '../record/credits';
import { looksLikePerson } from '../record/names';
import { declaredTexts } from './declaredAuthors';
import { foldWords, type Page } from './page';
import type { ShownByline } from './pageByline';
import type { Credit } from './pageCredits';

/** A pen name that the page gives in two ways: declared, stated, styled as a byline, written after "By". */
export function findPenName(page: Page, near: readonly Credit[], bylines: readonly ShownByline[]): Name | undefined {
  const stated = near.filter(({ isStated }) => isStated).map(({ text }) => text);
  const styled = near.filter(({ isStated }) => !isStated).map(({ text }) => text);
  const announced = styled.filter((text) => /\b(?:by|von|par|por)\s/i.test(text));
  const lines = bylines.filter(({ isExplicit }) => isExplicit).flatMap(({ names }) => names);
  const places = [
    ...[stated, styled, announced, declaredTexts(page)].map((texts) => texts.flatMap(penNameIn)),
    lines.filter(({ literal }) => literal !== undefined),
  ];
  const folded = places.map((names) => new Set(names.map(({ literal = '' }) => foldWords(literal))));
  return places.flat().find((name) => {
    const own = foldWords(name.literal ?? '');
    return !looksLikePerson(name.literal ?? '') && folded.filter((names) => names.has(own)).length >= 2;
  });
}
