/** Words that say nothing about what a text is about. */

/**
 * The commonest words of English, and of German, French and Spanish as far as they are no English words (`war`, `man`, `son` stay), all
 * folded and without apostrophes. Negations are among them: they matter for a verdict, not for finding a passage.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a an the and or but nor so yet if then than as of at by for from in into on onto off out over under up down to with without within
  about above across after against along among around before behind below beneath beside between beyond during except near per since
  through throughout toward towards until upon via
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself
  they them their theirs themselves one ones this that these those who whom whose which what when where why how whoever whatever
  whichever whenever wherever there here
  be am is are was were been being have has had having do does did doing done can could shall should will would may might must ought
  not no never none neither either both each every all any some such same other others another own only just very too also even still
  again once ever quite rather almost much many more most few less least several
  while although though because whereas whether unless however therefore thus hence moreover furthermore otherwise meanwhile
  nevertheless nonetheless besides indeed perhaps maybe instead including thereby whereby despite
  ive youve weve theyve im youre hes shes were theyre ill youll hell well theyll isnt arent wasnt werent hasnt havent hadnt dont doesnt
  didnt cant cannot couldnt wont wouldnt shouldnt mustnt id youd theyd thats theres whats lets
  etc eg ie cf ibid al vs pm

  der das dem und ist sind nicht ein eine einer eines einem einen zu zum zur von vom auf fur mit sich auch es als wie bei oder aus nach
  wird werden im um durch dass noch nur aber sie wir ihr ich er uns sein seine wurde haben

  le les la des du de un une et est que qui dans au aux ce cette ces cet il elle nous vous ils elles ne pas se sa ses leur leurs mais ou
  avec sur sont etre plusieurs

  el los las una y en por para del lo su sus como mas pero si ha muy este esta
  `
    .trim()
    .split(/\s+/),
);
