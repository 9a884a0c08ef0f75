/** Made when bundling: antonyms on the first line, synonyms on the second, as pairs `cold/hot` with a space between. */
declare module 'wordnet:relations' {
  const pairs: string;
  export default pairs;
}

/** Made when bundling, five lines: words that are no names; `china/prc`; `chinese/china`; `paris/france`; capitals. A space is `_`. */
declare module 'wordnet:names' {
  const lists: string;
  export default lists;
}

/** Made when bundling: first names, folded, with a space between. */
declare module 'compromise:given-names' {
  const names: string;
  export default names;
}

/** Made when bundling, two lines: first names and last names of people, folded, with a space between. */
declare module 'wordnet:persons' {
  const names: string;
  export default names;
}
