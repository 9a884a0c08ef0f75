/** "Written by" in the languages that pages are most in. */

/** What was done with a text, or what it is. */
const DONE = [
  'written|posted|published|submitted|created|story|article|text|report(?:ed|ing)?|opinion|analysis|words|essay|column|interview|post|entry|recipe',
  'veröffentlicht|erstellt|verfasst|geschrieben|gepostet|eingestellt|gespeichert|gastbeitrag|beitrag|artikel|kommentar|kolumne|pressemitteilung|rezept',
  'publié|écrit|rédigé|posté|ajouté|texte|publicado|escrito|redactado|postado|enviado|texto',
  'scritto|pubblicato|postato|inserito|redatto|articolo|testo|geschreven|geplaatst|gepost|gepubliceerd|tekst|recette|receta|ricetta|recept|oppskrift',
  'skrevet|udgivet|publiceret|publisert|indsendt|skriv(?:en|et)|publicera[dt]|postad|inlagd',
  'napisan[eay]|opublikowan[eay]|dodan[eay]|ditulis|diposting',
].join('|');

/** What the same person made as well: `Story and photos by`. */
const PICTURES =
  '\\s+(?:and|und|et|y|e|&|\\+)\\s+(?:photo(?:graph)?s?|photography|pictures|images?|videos?|illustrations?|fotos?|bilder)';

/** The source of a regular expression, without a bound at its end. */
export const BY_PHRASE = `(?:${DONE})(?:${PICTURES})?\\s+(?:by|von|par|por|d[ai]|door|a[fv]|przez|oleh)`;
