/** Words beside and in names, folded. */

/** Before a person, and no part of the name. */
export const TITLES =
  words(`mr mrs ms miss dr prof professor president chairman chairwoman minister premier chancellor senator governor secretary
  king queen prince princess sir lord lady general colonel captain sen gov gen rep reverend rev pope judge justice ambassador director ceo
  vice prime deputy former chief officer executive st mayor congressman congresswoman councillor councilman sheriff archbishop rabbi imam
  sheikh ayatollah lieutenant sergeant admiral brigadier inspector detective madame monsieur herr frau lt sgt capt col adm maj`);

/** What organisations are called, in their names. */
export const ORGANISATION =
  words(`ministry bank university department academy institute institutes council bureau office board court college school society
  association federation union league party church museum centre center centres centers chamber committee commission agency administration group company
  robotics technologies technology motors airlines press foundation laboratory laboratories labs house organization organisation fund
  corporation inc ltd corp llc plc congress senate parliament assembly authority trust hospital times journal post review capital
  holdings partners ventures investments newspapers publishing industries enterprises systems insurance records studios pictures
  entertainment herald tribune gazette magazine network orchestra`);

/** What places are called, in their names. */
export const PLACES = words(
  'city province county district river lake mount island islands bay gulf sea valley street road avenue republic kingdom state states north south east west',
);

export const COMPANY = words('inc ltd co corp plc llc gmbh ag sa bros jr sr limited incorporated corporation');

export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
