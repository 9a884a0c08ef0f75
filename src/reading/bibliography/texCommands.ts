/** The commands that stand for a character, put a mark on a letter, or only dress what they hold, as bibliographies use them. */

/** To the combining character that follows the letter. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  r: '\u030a',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
};

export const SYMBOLS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  S: '§',
  P: '¶',
  copyright: '©',
  textcopyright: '©',
  textregistered: '®',
  texttrademark: '™',
  pounds: '£',
  textsterling: '£',
  euro: '€',
  texteuro: '€',
  textdegree: '°',
  degree: '°',
  dag: '†',
  ddag: '‡',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  textquotesingle: "'",
  textquotedbl: '"',
  textbullet: '•',
  textperiodcentered: '·',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textmu: 'µ',
  texttimes: '×',
  textrightarrow: '→',
  textquestiondown: '¿',
  textexclamdown: '¡',
  textonehalf: '½',
  quad: ' ',
  textbackslash: '\\',
  textunderscore: '_',
  slash: '/',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
};

/** Of mathematics. */
export const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω ' +
    'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ' +
    'infty ∞ times × pm ± cdot ⋅ rightarrow → to → leftarrow ← leftrightarrow ↔ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ approx ≈ ell ℓ sqrt √ sim ∼ circ ° hbar ħ varGamma Γ varphi φ Rightarrow ⇒ langle ⟨ rangle ⟩ forall ∀ exists ∃ in ∈ partial ∂ nabla ∇ Upsilon Υ textpm ±'
  )
    .split(' ')
    .flatMap((name, index, all) => (index % 2 === 0 ? [[name, all[index + 1] ?? '']] : [])),
);

/** They change how their argument looks, or what follows, and the words stay the same. */
export const DRESS: ReadonlySet<string> = new Set(
  'emph textit textbf textsc textsf texttt textrm textsl textup textmd textnormal mbox hbox text mathrm mathit mathbf mathsf mathcal mathbb mathscr mathbit mathsc mathbin overline bar it em bf sc rm sf tt sl itshape bfseries scshape upshape slshape normalfont ensuremath mkbibemph protect relax bibinfo'.split(
    ' ',
  ),
);
