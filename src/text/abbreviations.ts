/** Words that end in a full stop without ending a sentence, by what may follow them. Lower case, without the last stop. */

/** Before a name: never the end. */
export const TITLES = words(`
  adm amb brig capt cmdr col dr dra fr frl gen gov hon hr ing insp lt maj messrs mlle mlles mm mme mmes mr mrs ms msgr pres prof
  rep reps rev sen sens sgt sra srta st ste supt dott prof.ssa sig`);

/** Before a number: not the end when one follows. */
export const BEFORE_NUMBERS = words(`
  abb abs abschn app appx art arts bd bde bk cap ch chap chaps cl col ed eq eqs ex fasc fig figs fn fol hg hrsg kap l ll ln n n° nn no nos nr nrs
  nro núm p pág págs para paras pag par pl pp pt pts reg res s sec sect secs sect sz tab tabl tbl tit tom v ver vers vol vols z ziff
  jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc ene abr ago dic okt dez`);

/** In the middle of something, whatever follows. */
export const NEVER_LAST = words(`
  e.g i.e eg ie cf viz vs v.s approx ca c esp incl resp p.ex z.b z.bsp d.h u.a bzw vgl ggf evtl inkl insb sog mio mrd mill p.e p.ej vid
  i.d.r i.s.d v.a o.g u.u.d bijv m.a.w av abbr al.s b.v s.o s.u a.a.o ibid.p zit hgg`);

/** Words that open a sentence far more often than they follow an abbreviation as a name would. */
export const STARTERS = words(`
  a after all also although an and another as at because before both but by despite during each even every few finally first for from further
  furthermore given had has have he hence her here his how however i if in indeed instead is it its last later like many meanwhile
  more moreover most much my nevertheless no nonetheless nor not now of on once one only or other others our over perhaps she since
  so some soon still such that the their then there therefore these they this those though through thus to today together too two
  under unlike until we what when where whereas whether which while who why with without yet you your
  der die das den dem des ein eine einer es er sie wir ihr ich auch aber als am auf aus bei damit dann dabei dies diese dieser dieses
  doch durch im jedoch mit nach nicht noch nur seit so und unter von vor während wenn wie zu zum zur
  le la les un une des il elle ils elles nous vous ce cette ces cet dans mais pour par sur en au aux
  el los las una uno unos unas él ella ellos ellas este esta estos estas pero por para con según
  il lo gli i un uno una questo questa ma per con nel nella o os as um uma ele ela eles elas mas não
  de het een hij zij maar ook`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
