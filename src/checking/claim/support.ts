/** Whether a work bears a claim out: what speaks for it and against it, weighed. */
import type { OtherName } from '../names/otherNames';
import { type Contradiction, isDoubt } from '../polarity/polarityCheck';
import type { FactFinding } from './factCheck';
import type { Look, Stated } from './looks';
import { leadSign, likelihood, logOdds, type Signs, type Weights } from './weighing';

/** What is known of a claim in one work. */
export interface SupportParts {
  /** The share of the claim that it says, each clause by the passage that says it best. */
  readonly coverage: number;
  /** Its passages that come near to the claim. */
  readonly looks: readonly Look[];
  readonly findings: readonly FactFinding[];
  /** In those passages, the surest first. */
  readonly contradictions: readonly Contradiction[];
  readonly otherNames: readonly OtherName[];
}

/** What tells whether a claim is said, each 0..1 if nothing else is said. */
export type SupportSign =
  | 'coverage'
  /** The share of the words of the passage that says most of it which stand for one of the claim. */
  | 'density'
  /** By how much that says more of the claim than any other passage, -0.5..0.5. */
  | 'lead'
  /** A figure or date agrees. */
  | 'agrees'
  /** How much the sentences around the claim speak of other works. */
  | 'elsewhere'
  /** How likely it is that the passages that say as much say the contrary, and that they have another name. */
  | 'contrary'
  | 'otherName';

/** What tells whether a work bears a claim out. */
export interface Support {
  readonly signs: Signs<SupportSign>;
  /** The share of the claim that one passage says by itself. */
  readonly own: number;
  /** Too short for its words to tell. */
  readonly isShort: boolean;
  /** The passages that say as much may say the contrary, or have another name. */
  readonly isDoubted: boolean;
}

/**
 * Fitted by logistic regression (`npm run bench:checking -- --fit support`) to drafts that people wrote about texts and labelled (fourteen
 * sets, 3,400 statements) and to claims of FoolMeTwice and WiCE: of a true claim the work that most likely says it, against those of all
 * others. How much is said tells little once it is more than half, since what is false says nearly the same; whether any other passage says as
 * much tells more. Each set weighed by what the others taught, of 1,267 true statements 529 are borne out at log-odds of 1, 562 at 0.8, 614 at
 * 0.5 and 666 at 0, with 36, 43, 55 and 82 of 1,853 false ones and 0, 0, 2 and 3 of 289 that the texts do not tell.
 */
const WEIGHTS: Weights<SupportSign> = {
  bias: -1.22,
  coverage: 1.19,
  density: 1.41,
  lead: 2.61,
  agrees: 1.03,
  elsewhere: -0.77,
  contrary: -2.78,
  otherName: -0.33,
};

/** Log-odds from which a claim is borne out: a little above those from which what the texts do not tell would be. */
const SUPPORTED_ODDS = 0.7;
/**
 * What says less of a claim than this, or has less of it in one passage, is about something else: of few sources any passage stands out. At
 * 0.45 and 0.3, 36 more true statements would be borne out at odds of 0.8, and 13 more false ones.
 */
const LEAST_COVERAGE = 0.55;
const LEAST_OWN = 0.35;
/** What one passage says word for word is said, wherever else it is, if nothing speaks against it. */
const SAME_WORDS = 0.95;
/** Three words say too little to be borne out by a sentence that does not have them all. */
const LEAST_WORDS = 4;
/** What more likely than not is said otherwise is not borne out. */
const LIKELY = 0.5;
/** Passages whose coverage differs by no more say a claim as well. */
const NEARLY = 0.1;

export function supportOf(
  { coverage, looks, findings, contradictions, otherNames }: SupportParts,
  { text }: Pick<Stated, 'text'>,
): Support {
  const top = looks.reduce((best, look) => (look.own > best.own ? look : best));
  const contrary = contradictions.find(({ look }) => look.own >= top.own - NEARLY);
  const { alignment, text: passage } = top.sentences[0]!;
  return {
    signs: {
      coverage,
      density: alignment.pairs.length / Math.max(1, passage.words.length),
      lead: leadSign(top.lead),
      agrees: Number(findings.some(({ status }) => status === 'agrees')),
      elsewhere: top.elsewhere,
      contrary: contrary ? likelihood(contrary.odds) : 0,
      otherName: otherNames[0] ? likelihood(otherNames[0].odds) : 0,
    },
    own: top.own,
    isShort: text.words.length < LEAST_WORDS && text.facts.every(({ isSlight }) => isSlight),
    isDoubted: otherNames.length > 0 || (contrary !== undefined && isDoubt(contrary)),
  };
}

export function isBorneOut(support: Support): boolean {
  if (support.own >= SAME_WORDS && !support.isDoubted) return true;
  return isWeighty(support, logOdds(support.signs, WEIGHTS), SUPPORTED_ODDS);
}

/** Whether what speaks for a claim is enough, if it is of a passage that says enough of it. */
export function isWeighty({ signs, own, isShort }: Support, odds: number, leastOdds: number): boolean {
  if (isShort || Math.max(signs.contrary, signs.otherName) > LIKELY) return false;
  return signs.coverage >= LEAST_COVERAGE && own >= LEAST_OWN && odds >= leastOdds;
}
