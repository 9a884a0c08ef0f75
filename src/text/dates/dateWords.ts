/** The words that dates are written with, folded: English, German, French, Spanish. */
import type { DateRelation } from '../../model/date';
import type { PartOfPeriod } from './calendar';

/** Written with a capital. */
export const MONTHS = numbered(
  'january januar janner jan',
  'february februar feb',
  'march marz mar mrz',
  'april apr',
  'may mai',
  'june juni jun',
  'july juli jul',
  'august aug',
  'september sept sep',
  'october oktober oct okt',
  'november nov',
  'december dezember dec dez',
);

/** Written without: with a capital, Mars is a planet. */
export const LOWER_CASE_MONTHS = numbered(
  'janvier enero',
  'fevrier febrero',
  'mars marzo',
  'avril abril',
  'mai mayo',
  'juin junio',
  'juillet julio',
  'aout agosto',
  'septembre septiembre setiembre',
  'octobre octubre',
  'novembre noviembre',
  'decembre diciembre',
);

/** As long as this, a month's name is no short form, which is one only beside a day or a year. */
export const MIN_LONG_MONTH = 5;
export const LONG_SHORT_NAMED_MONTHS: ReadonlySet<string> = words('may mai june juni july juli marz');

export const SEASONS = numbered(
  'spring fruhling fruhjahr printemps primavera',
  'summer sommer ete verano',
  'autumn fall herbst automne otono',
  'winter hiver invierno',
);

export const ORDINALS = numbered(
  'first erste ersten premier primer',
  'second zweite zweiten deuxieme segundo',
  'third dritte dritten troisieme tercer',
  'fourth vierte vierten quatrieme cuarto',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twentyfirst',
);

export const ORDINAL_SUFFIXES = words('st nd rd th er ere e eme o a');

export const QUARTERS = words('quarter quartal quartals trimestre');
export const HALVES = words('half halfyear halbjahr semestre');
export const CENTURIES = words('century centuries jahrhundert jahrhunderts siecle siglo c');

export const PARTS: ReadonlyMap<string, PartOfPeriod> = new Map([
  ...entries('early beginning start anfang beginn debut principios', 'early' as const),
  ...entries('mid middle mitte mediados', 'mid' as const),
  ...entries('late end close ende fin finales', 'late' as const),
]);

export const RELATIONS: ReadonlyMap<string, DateRelation> = new Map<string, DateRelation>([
  ...entries('since seit depuis desde', 'since' as const),
  ...entries('after nach apres despues post', 'after' as const),
  ...entries('until till through bis jusque jusqu hasta', 'until' as const),
  ...entries('by', 'by' as const),
  ...entries('before vor avant antes pre', 'before' as const),
]);

export const APPROXIMATE = words('around about circa ca c approximately roughly um etwa gegen vers environ hacia');

/** Between the two ends of a stretch of time. */
export const TO = words('to through until till bis a au hasta al');

/** What stands between the parts of a date, and between a date and the words that relate to it. */
export const OF = words('of de del in the des');
export const ARTICLES = words(
  'the year years le la les l el los der die das dem den des im jahr jahre annee annees ano anos of de del',
);

/** Words that stand before a year and nothing else: `year 2026`. */
export const BEFORE_YEARS = words('year years fiscal fy jahr jahre jahres jahren annee annees ano anos');

/** A year after one of these is one whatever follows, unless it is round or far off. */
export const AT = words(
  'in during since until till born died b d founded established im wahrend seit en depuis pendant desde durante hasta',
);
/** A year after one of these is one unless something follows that can be counted. */
export const NEAR = words(
  'by before after from between through both mid early late vor nach bis ab avant apres entre antes despues ici around circa ca zwischen pre post',
);
/** And after these only where the number could hardly be another. */
export const PERHAPS = words('to for of and or than about is was as de del et y und with like');

export const DETERMINERS = words(
  'the a an its his her their our my your s this that each every any der die das le la el',
);

/** Numbers of other things. */
export const NUMBERED_THINGS =
  words(`room rooms resolution section sections page pages p pp s no nos nr number form flight regulation article
  bus rfc iso iec ieee din directive law act bill chapter model series lot verse highway route channel unit windows office server box
  building line figure fig table eq equation case docket patent version vol volume issue item code class type usd eur rmb cny gbp chf jpy us
  hk au nt total sum average maximum minimum number population workforce weight height length depth
  distance altitude elevation speed cost price area capacity circulation membership fleet staff crew force sample collection majority salary
  fee fine reward score rating output turnout brigade`);

export const VERBS_AFTER_YEARS =
  words(`was is will saw marked brought has had may could would became began ended remains might should
  is were are did does can`);

/** After a year they say that nothing is counted, as far as they are no stop words. */
export const FOLLOWERS =
  words(`alone onward onwards amid according compared saw became began ended remains marked brought showed shows found
  when where later earlier after before made came went took gave said says told reached fell rose grew reflects
  seems looks appears brings includes means promises starts begins ends`);

/** With a year before they are called by it, though there are several of them: `the 2024 elections`. */
export const YEARLY_THINGS =
  words(`elections olympics games guidelines rules results figures data reforms protests talks statistics sanctions
  accounts estimates levels prices standings championships riots hearings negotiations amendments regulations findings sales revenues
  earnings exports imports emissions`);

export const UNITS =
  words(`m km cm mm nm kg g mg t l ml w kw mw gw tw kwh mwh gwh twh v hz khz mhz ghz b kb mb gb tb pb k bn mn tn million billion
  trillion thousand hundred dollar dollars euro euros yuan yen pound pounds percent per pct times x hours hour minutes minute seconds days day
  weeks months years meters metres meter metre yd yds yard yards acre acres miles mile mi lb lbs oz bbl rpm mph kilometers kilometres feet ft tons tonnes degrees people employees workers
  students words pages items units patients participants respondents`);

/** Of those, who act in a year as well. */
export const PEOPLE = words('people employees workers students patients participants respondents');

function numbered(...lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((list, index) => entries(list, index + 1)));
}

function entries<Value>(list: string, value: Value): [string, Value][] {
  return list.split(' ').map((word) => [word, value]);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
