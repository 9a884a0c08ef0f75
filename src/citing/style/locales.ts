/** The languages that CSL styles speak: which there are, and which stands in for one that there is not. */

/** What every style falls back on, as the processor does. */
export const DEFAULT_LOCALE = 'en-US';

/** Those that the CSL project has. */
const LOCALES =
  `af-ZA ar bal-PK bg-BG brh-PK ca-AD cs-CZ cy-GB da-DK de-AT de-CH de-DE el-GR en-GB en-US es-CL es-ES es-MX et-EE eu
  fa-IR fi-FI fr-CA fr-FR gl-ES he-IL hi-IN hr-HR hu-HU hy-AM id-ID is-IS it-IT ja-JP km-KH ko-KR la lij-IT lt-LT lv-LV mn-MN
  ms-MY nb-NO nl-NL nn-NO pa-PK pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sr-Cyrl-RS sr-Latn-RS sv-SE th-TH tr-TR uk-UA vi-VN
  zh-CN zh-TW`.split(/\s+/);

/** The one that is meant by a language alone, where there are several. */
const PRIMARY: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  no: 'nb-NO',
  pt: 'pt-PT',
  sr: 'sr-Latn-RS',
  zh: 'zh-CN',
};
/** Scripts that say which of several is meant. */
const BY_SCRIPT: Readonly<Record<string, string>> = { 'zh-hant': 'zh-TW', 'zh-hans': 'zh-CN', 'sr-cyrl': 'sr-Cyrl-RS' };

/** `de-CH` for `de_CH.UTF-8` or `DE-ch`, `de-DE` for `de` and for `de-LI`; undefined for a language that there is none for. */
export function findLocale(tag: string): string | undefined {
  const name = tag
    .trim()
    .replace(/[.@].*$/s, '')
    .replaceAll('_', '-')
    .toLowerCase();
  const exact = LOCALES.find((locale) => locale.toLowerCase() === name);
  if (exact) return exact;
  const [language = '', script = ''] = name.split('-');
  return BY_SCRIPT[`${language}-${script}`] ?? primaryOf(language);
}

/** `de-DE` for `de-CH`: what a variant says nothing of is said as there. */
export function primaryOf(tag: string): string | undefined {
  const language = tag.split('-', 1)[0] ?? '';
  if (Object.hasOwn(PRIMARY, language)) return PRIMARY[language];
  return LOCALES.find((locale) => locale === language || locale.startsWith(`${language}-`));
}
