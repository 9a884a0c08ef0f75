/** What people are called, by their first and last names, as far as lists and a dictionary have them; all folded. */
import persons from 'wordnet:persons';
import { isOrdinaryWord } from './gazetteer';
import { isGivenName } from './givenNames';

/** Whether people are called so by their first name, which may be a word of another meaning: `frank`. */
export function isFirstName(form: string): boolean {
  return isGivenName(form) || ALSO_WORDS.has(form) || (lists().first.has(form) && !isOrdinaryWord(form));
}

/** Whether people are called so by their last name, which may be a word of another meaning: `rose`. */
export function isLastName(form: string): boolean {
  return lists().last.has(form);
}

/** First names that lists leave out for what else they mean. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  `angel autumn barry bill blake bob brad brook buck bud carol carter chance chase chip chuck clay cliff cole colt curt dale dean dick don
  dot drew duke earl ernest faith frank gay gene ginger glen grace grant guy harry heather herb holly homer hope hunter iris ivy jack jade
  jay jean jerry jimmy joe josh joy june ken kit lance laurel lee lily lincoln mac mark marshal mason max may mike miles murray nick norm
  olive otto parker pat pearl peg penny pierce ray reed rex rich rob robin rod roger rose roy ruby russ rusty sandy scott skip sonny spike
  stan stew sue sterling tad ted terry tim tom tommy tony vic victor violet wade walker ward warren wayne wes will woody`.split(
    /\s+/,
  ),
);

interface Lists {
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

let known: Lists | undefined;

function lists(): Lists {
  known ??= readLists();
  return known;
}

function readLists(): Lists {
  const [first = '', last = ''] = persons.split('\n');
  return { first: new Set(first.split(' ')), last: new Set(last.split(' ')) };
}
