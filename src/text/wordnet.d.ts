/** Made when bundling: antonyms on the first line, synonyms on the second, as pairs `cold/hot` with a space between. */
declare module 'wordnet:relations' {
  const pairs: string;
  export default pairs;
}
