/** English words that deny: in full, in part, or by what they mean. What they deny is not known here. */

const PLAIN = new Set(
  'not never no neither nor none nobody nothing nowhere without cannot hardly scarcely rarely seldom lacks lack lacked lacking'.split(
    ' ',
  ),
);
/** Some texts have lost their apostrophes. */
const CONTRACTED = /n't$|^(?:do|does|did|is|are|was|were|has|have|had|could|would|should|wo|ca)nt$/;

/** `not`, `without`, `don't`. */
export function isPlainNegative(form: string): boolean {
  return PLAIN.has(form) || CONTRACTED.test(form);
}

const NOBODY = /^(?:no|none|nobody|nothing|neither)$/;

/** `None`, `nobody`: behind a verb they deny it. */
export function isNobody(form: string): boolean {
  return NOBODY.test(form);
}

const SLIGHT = new Set(
  'few little barely lose loses lost losing deny denies denied denying avoid avoids avoided doubt doubts doubted ban bans banned prohibit prohibits prohibited forbid forbids forbidden bar barred abandon abandoned reject rejects rejected oppose opposes opposed unlikely absence absent missing exclude excludes excluded excluding false untrue myth wrong nor fail fails failed failure refusal refuses refused declined halt halted halts cancel cancelled canceled suspend suspended prevent prevents prevented preventing'.split(
    ' ',
  ),
);
/** `treeless`, but not `unless`. */
const LACKING = /^(?!regardless|nevertheless|nonetheless|countless).{4,}less(?:ly)?$/;

/** Less than a denial: `few`, `failed`, `treeless`. */
export function isSlightNegative(form: string): boolean {
  return SLIGHT.has(form) || LACKING.test(form);
}

const REVERSING =
  /^(?:away|alone|vain|past|beyond|short|free|instead|elsewhere|otherwise|same|hard|difficult|(?:overlook|ignor|neglect|conceal|stop|ceas|quit|quitt|ended|leav|escap|evad|resist|withh[eo]ld|withstand|withst|spar|skip|omit|omitt|miss|dismiss|drop|dropp|end)(?:s|ed|ing|e|es)?|hidden|left|loss|losses|un(?!i|der|less|til)\p{L}{4,}|non\p{L}{4,}|dis(?!t|c|cover|play|ease)\p{L}{5,}|im(?:possible|mobile|moral|mune|patient|perfect|practical|probable)|in(?:visible|valid|adequate|sufficient|complete|capable|accurate|correct|effective|secure|stable|active|accessible|dependent))$/u;

/** `away`, `overlooked`, `unbeatable`: what one text says by a negative, another may say by such a word. */
export function isReversing(form: string): boolean {
  return REVERSING.test(form);
}
