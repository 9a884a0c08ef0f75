/** A title from the name of a file, where nothing better is found. */

const GENERIC =
  /^(?:untitled|unnamed|new|document|doc|file|text|notes?|article|page|index|readme|download(?:ed)?|scan(?:ned)?|image|img|draft|copy|temp|tmp|test|data|export|output|post|print|view|content|main|default|source|paper|final|version)$/i;

/** Undefined where the name is a number, a hash, or says nothing: `003_63ed15996964100a.txt`, `untitled (2).txt`. */
export function titleFromFileName(name: string): string | undefined {
  const stem = name.replace(/^.*[\\/]/, '').replace(/(?:\.[\p{L}\d]{1,10}){1,2}$/u, '');
  const words = stem
    .replace(/\s*\(\d{1,3}\)$/, '')
    .split(/[\s_+-]+|(?<=\p{Ll})\.(?=\p{L})/u)
    .filter((word) => word !== '' && !isCode(word));
  if (!words.some((word) => isWord(word) && !GENERIC.test(word))) return undefined;
  return words.length === 1 && !/^\p{L}{4,}$/u.test(words[0]!) ? undefined : words.join(' ');
}

/** A number that is no year, or a run of letters and digits as machines give them. */
function isCode(word: string): boolean {
  if (/^\d+$/.test(word)) return !/^(?:1[5-9]|20)\d{2}$/.test(word);
  return /^(?=.*\d)[\da-f]{6,}$/i.test(word) || /^(?=(?:.*\d){3})(?=.*\p{L})[\p{L}\d]{8,}$/u.test(word);
}

function isWord(word: string): boolean {
  return /^\p{L}{3,}/u.test(word) && (/[aeiouyäöüáéíóúàèâêîôû]/i.test(word) || !/^[a-z]+$/i.test(word));
}
