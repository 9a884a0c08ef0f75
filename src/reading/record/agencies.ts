/** News agencies: what a newspaper prints from one has it for its author, in capitals or small, `Reuters`, `dpa`, `det/dpa`, `AFP, dpa`. */

/** Names that are nothing else; shorter ones that are words or initials as well stand below. */
const AGENCIES = new Set(
  [
    'afp|afx|ana|ani|anp|ansa|apa|belga|bns|cna|ctk|čtk|dapd|ddp|dpa|dpa-afx|dts|efe|epd|hina|ians|interfax|jiji|kna|kyodo|lusa|mti|ntb|pap|pti',
    'ritzau|sda|sda-ats|keystone-sda|sid|stt|tanjug|tass|ukrinform|upi|xinhua|yonhap|reuters|thomson reuters|associated press|the associated press',
    'agence france-presse|agence france presse|agencia efe|agenzia ansa|anadolu agency|anadolu ajansı|australian associated press|canadian press',
    'the canadian press|deutsche presse-agentur|deutsche presseagentur|europa press|jiji press|kyodo news|pa media|press association',
    'press trust of india|schweizerische depeschenagentur|united press international|agência brasil',
  ]
    .join('|')
    .split('|'),
);
const INITIALS = new Set('AA|AAP|AP|ats|CP|PA|TT'.split('|'));

/** Whether a text names an agency, or one beside the initials of an editor: `dsw / DPA`, `FR mit dpa`. */
export function isAgency(text: string): boolean {
  const parts = text
    .trim()
    .split(/\s*[/,;+&]\s*|\s+(?:mit|und|and|with|et|avec|y|con)\s+/i)
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > MAX_PARTS) return false;
  return parts.some(isOne) && parts.every((part) => isOne(part) || SHORT.test(part));
}

const MAX_PARTS = 4;
/** Initials of whoever put it together, a paper, a regional desk of the agency: `lno`. */
const SHORT = /^(?:\p{L}{2,4}|\p{Lu}{1,6})$/u;

function isOne(part: string): boolean {
  return AGENCIES.has(part.toLowerCase().replace(/^dpa-\p{L}+$/u, 'dpa')) || INITIALS.has(part);
}

/** `Hamburg (dpa/lno) – …`, `WASHINGTON (AP) — …` before the first sentence of a report, `… (dpa)` after its last. */
export function agencyOf(first: string, last: string): string | undefined {
  const before = /^(?:\p{Lu}[\p{L} ,./-]{1,60}\s?)?[([]([^()[\]]{2,40})[)\]]\s?(?:[-–—.:]|\s)/u.exec(first)?.[1];
  const after = /[([]([^()[\]]{2,40})[)\]]$/.exec(last.slice(-60).trimEnd())?.[1];
  return [before, after].find((text) => text !== undefined && isAgency(text));
}
