import assert from 'node:assert/strict';
import type { Name } from '../../../src/model/item';
import { isLogin, parseName, parseNames } from '../../../src/reading/record/names';

/** `Dreyer/Jacob`, `van den|Berg/Jan/Jr.`, `=World Bank` for a literal name. */
function show(name: Name): string {
  if (name.literal !== undefined) return `=${name.literal}`;
  const particle = name['non-dropping-particle'];
  return [particle ? `${particle}|${name.family}` : name.family, name.given, name.suffix].filter(Boolean).join('/');
}

function check(text: string, ...expected: string[]) {
  assert.deepEqual(parseNames(text).map(show), expected, text);
}

describe('parseNames', () => {
  it('reads full names and lists of them', () => {
    check('Jacob Dreyer', 'Dreyer/Jacob');
    check('By Jacob Dreyer', 'Dreyer/Jacob');
    check('A. B. Smith & C. Jones', 'Smith/A. B.', 'Jones/C.');
    check('Jane Doe, John Smith and Mary Major', 'Doe/Jane', 'Smith/John', 'Major/Mary');
    check('Written by: Ursula K. Le Guin', 'Le Guin/Ursula K.');
    check('JACOB DREYER', 'Dreyer/Jacob');
  });

  it('reads names with the family name first', () => {
    check('Chen, Hao', 'Chen/Hao');
    check('Chan, K.', 'Chan/K.');
    check('Chen, Hao and Meg Rithmire', 'Chen/Hao', 'Rithmire/Meg');
    check('Chen, Hao, and Meg Rithmire', 'Chen/Hao', 'Rithmire/Meg');
    check('Chen, Hao, Meg Rithmire, and Li Wei', 'Chen/Hao', 'Rithmire/Meg', 'Wei/Li');
    check('Smith, J., Jones, A. B., & Lee, C.', 'Smith/J.', 'Jones/A. B.', 'Lee/C.');
    check('Chen, Hao; Rithmire, Meg', 'Chen/Hao', 'Rithmire/Meg');
    check('García Márquez, G.', 'García Márquez/G.');
    check('García Márquez, Gabriel', 'García Márquez/Gabriel');
    check('Smith, J., et al.', 'Smith/J.');
    check('Nikki Giovanni et al.', 'Giovanni/Nikki');
  });

  it('keeps particles and suffixes apart', () => {
    check('Jan van den Berg', 'van den|Berg/Jan');
    check('van den Berg, Jan', 'van den|Berg/Jan');
    check('Berg, Jan van den', 'van den|Berg/Jan');
    check('Simone de Beauvoir', 'de|Beauvoir/Simone');
    check('Nassim al-Rashid', 'al-Rashid/Nassim');
    check('Martin Luther King Jr.', 'King/Martin Luther/Jr.');
    check('Martin Luther King, Jr.', 'King/Martin Luther/Jr.');
    check('King, Martin Luther, Jr.', 'King/Martin Luther/Jr.');
    check('Henry Louis Gates III', 'Gates/Henry Louis/III');
  });

  it('leaves out titles, degrees, affiliations and roles', () => {
    check('Dr. Jane Doe', 'Doe/Jane');
    check('Prof. Dr. Jane Doe, PhD', 'Doe/Jane');
    check('Jane Doe, M.D., and John Smith, Ph.D.', 'Doe/Jane', 'Smith/John');
    check('By Jane Doe, Senior Editor', 'Doe/Jane');
    check('By Jane Doe, Reuters', 'Doe/Jane');
    check('Jane Doe in Beijing', 'Doe/Jane');
    check('By Jane Doe and John Smith for Business Daily', 'Doe/Jane', 'Smith/John');
  });

  it('takes the names alone from a byline of several lines or with a date', () => {
    check('By\n\tJane Doe', 'Doe/Jane');
    check('By Jane Doe\nMarch 9, 2026', 'Doe/Jane');
    check('JANE DOUGH March 9, 2026 3:46 PM', 'Dough/Jane');
    check('Written by Jane Doe\nEdited by John Smith', 'Doe/Jane');
    check('Jane Doe\nJohn Smith\nHealth News', 'Doe/Jane', 'Smith/John');
    check('Last Updated: January 7, 2025');
    check('Sunday, Feb 1, 2015 11:57 AM UTC');
  });

  it('keeps organisations whole', () => {
    for (const text of [
      'HBS AI Content & Learning',
      'World Bank',
      'Ministry of Science and Technology',
      'The Editors',
      'Reuters',
      'OECD',
      'Johnson & Johnson',
      'Centers for Disease Control and Prevention',
      'International Energy Agency',
      'Team 42',
    ]) {
      check(text, `=${text}`);
    }
  });

  it('keeps names of other scripts', () => {
    check('陈浩', '=陈浩');
    check('陈 浩', '陈/浩');
    check('Иван Петров', 'Петров/Иван');
    check('Петров, И. С.', 'Петров/И. С.');
    check('Λένα Παπαδοπούλου', 'Παπαδοπούλου/Λένα');
  });

  it('reads family names alone only when asked', () => {
    const short = parseNames('Chen and Rithmire', { allowFamilyAlone: true }).map(show);
    assert.deepEqual(short, ['Chen', 'Rithmire']);
    check('Chen and Rithmire', '=Chen and Rithmire');
  });

  it('finds nothing in nothing', () => {
    check('');
    check('By ');
    check(' , ');
  });
});

describe('parseName', () => {
  it('reads one name', () => {
    assert.equal(show(parseName('Chen, Hao')), 'Chen/Hao');
    assert.equal(show(parseName('Reuters')), '=Reuters');
    assert.equal(show(parseName('Department of Energy, United States')), '=Department of Energy, United States');
  });
});

describe('isLogin', () => {
  it('tells a login from a name', () => {
    assert.ok(isLogin('jdoe42') && isLogin('CC7567') && isLogin('jdoe@example.org'));
    assert.ok(!isLogin('Jane Doe') && !isLogin('Reuters') && !isLogin('陈浩'));
  });
});
