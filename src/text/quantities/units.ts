/** Units of measure and currencies: their names and symbols in prose, and what they are in the base unit of their dimension. */

export interface Unit {
  readonly dimension: string;
  /** The UCUM code of the base unit; of a temperature, which has no common zero, that of the unit itself. */
  readonly code: string;
  /** How many base units it is. */
  readonly factor: number;
}

/** The unit of a name in lower case (`square kilometres`) or of a symbol as written (`km²`). Words are parted by one space, `/` has none. */
export function unitOf(written: string): Unit | undefined {
  return SYMBOLS.get(written) ?? NAMES.get(written.toLowerCase());
}

/** Of the letter of a scale, `F` or `C`, which alone is no unit. */
export function temperatureOf(letter: string): Unit | undefined {
  return /^[CF]$/.test(letter) ? SYMBOLS.get(`°${letter}`) : undefined;
}

/** The most words that the name of a unit has. */
export const MAX_UNIT_WORDS = 4;

const PREFIXES: readonly (readonly [symbol: string, name: string, factor: number])[] = [
  ['', '', 1],
  ['p', 'pico', 1e-12],
  ['n', 'nano', 1e-9],
  ['µ', 'micro', 1e-6],
  ['μ', 'micro', 1e-6],
  ['m', 'milli', 1e-3],
  ['c', 'centi', 1e-2],
  ['k', 'kilo', 1e3],
  ['M', 'mega', 1e6],
  ['G', 'giga', 1e9],
  ['T', 'tera', 1e12],
  ['P', 'peta', 1e15],
  ['E', 'exa', 1e18],
  ['Z', 'zetta', 1e21],
];

const SYMBOLS = new Map<string, Unit>();
const NAMES = new Map<string, Unit>();

/** `dimension code | symbol | names | prefixes`: units that take SI prefixes. No symbol is given where a letter alone means something else in prose. */
const PREFIXED = `
  length m | m | metre metres meter meters | n µ μ m c k
  mass g | g | gram grams gramme grammes | n µ μ m k
  time s | s | second seconds | p n µ μ m
  volume L | L l | litre litres liter liters | µ μ m c
  energy J | J | joule joules | k M G T P E
  energy W.h | Wh | watt-hour watt-hours | k M G T
  energy cal | cal | calorie calories | k
  energy eV | eV | electronvolt electronvolts | m k M G T
  power W | W | watt watts | n µ μ m k M G T
  potential V | V | volt volts | µ μ m k M
  current A | A | ampere amperes amp amps | n µ μ m k
  charge A.h | Ah | amp-hour amp-hours ampere-hour ampere-hours | m k
  frequency Hz | Hz | hertz | k M G T
  pressure Pa | Pa | pascal pascals | k M G
  force N | | newton newtons | k M
  data By | | byte bytes | k K M G T P E Z
  data-rate bit/s | bps bit/s b/s | | k K M G T
  data-rate By/s | B/s | | k K M G T P
  performance flop/s | FLOPS FLOP/s flops flop/s | flop flops flop/s | M G T P E Z
  dose Sv | Sv | sievert sieverts | µ μ m
  sound dB | dB | decibel decibels |
  mass t | t | tonne tonnes ton tons | k M G`;

/** What a code of the table above is in the base unit of its dimension. */
const IN_BASE: Readonly<Record<string, readonly [code: string, factor: number]>> = {
  'W.h': ['J', 3600],
  cal: ['J', 4.184],
  eV: ['J', 1.602176634e-19],
  'A.h': ['C', 3600],
  'By/s': ['bit/s', 8],
  t: ['g', 1e6],
};

/** `dimension code | factor | symbols | names`: units that take none. */
const OTHERS = `
  length m | 0.0254 | inch in. | inch inches
  length m | 0.3048 | ft | foot feet
  length m | 0.9144 | yd | yard yards
  length m | 1609.344 | mi | mile miles
  length m | 1852 | nmi | nautical_mile nautical_miles
  length m | 9460730472580800 | ly | light_year light_years
  area m2 | 1 | m² m2 sqm | square_metre square_metres square_meter square_meters sq_m
  area m2 | 1e6 | km² km2 | square_kilometre square_kilometres square_kilometer square_kilometers sq_km
  area m2 | 1e-4 | cm² cm2 | square_centimetre square_centimetres square_centimeter square_centimeters
  area m2 | 1e-6 | mm² mm2 | square_millimetre square_millimetres square_millimeter square_millimeters
  area m2 | 0.09290304 | ft² ft2 sqft | square_foot square_feet sq_ft
  area m2 | 2589988.110336 | mi² | square_mile square_miles sq_mi
  area m2 | 1e4 | ha | hectare hectares
  area m2 | 4046.8564224 | | acre acres
  volume L | 1000 | m³ m3 | cubic_metre cubic_metres cubic_meter cubic_meters
  volume L | 0.001 | cm³ cm3 cc | cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters
  volume L | 1e12 | km³ km3 | cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers
  volume L | 28.316846592 | ft³ | cubic_foot cubic_feet
  volume L | 3.785411784 | gal | gallon gallons
  oil [bbl_us] | 1 | bbl | barrel barrels
  mass g | 453.59237 | lb lbs | pound pounds
  mass g | 6350.29318 | | stone
  mass g | 28.349523125 | oz | ounce ounces
  mass g | 1000 | | kilo kilos
  mass g | 1e6 | | metric_ton metric_tons metric_tonne metric_tonnes
  time s | 1 | sec secs |
  time s | 60 | min mins | minute minutes
  time s | 3600 | h hr hrs | hour hours
  time s | 86400 | | day days
  time s | 604800 | wk wks | week weeks
  time s | 1209600 | | fortnight fortnights
  time s | 2629800 | | month months
  time s | 31557600 | yr yrs | year years
  time s | 315576000 | | decade decades
  time s | 3155760000 | | century centuries
  time s | 31557600000 | | millennium millennia
  energy J | 1055.05585262 | BTU Btu |
  power W | 1000 | kWe kWt kWth kWp |
  power W | 1e6 | MWe MWt MWth MWp |
  power W | 1e9 | GWe GWt GWth GWp |
  power W | 745.69987 | hp | horsepower
  pressure Pa | 1e5 | bar |
  pressure Pa | 6894.757 | psi |
  pressure Pa | 101325 | atm | atmosphere atmospheres
  speed m/s | 1 | m/s | metres_per_second meters_per_second metre_per_second meter_per_second
  speed m/s | 1000 | km/s | kilometres_per_second kilometers_per_second
  speed m/s | 0.2777777777777778 | km/h kph kmh | kilometres_per_hour kilometers_per_hour kilometre_per_hour kilometer_per_hour kilometres_an_hour kilometers_an_hour km_per_hour km_an_hour
  speed m/s | 0.44704 | mph | miles_per_hour mile_per_hour miles_an_hour
  speed m/s | 0.5144444444444445 | kn kt kts | knot knots
  concentration [ppm] | 1 | ppm | parts_per_million
  concentration [ppm] | 0.001 | ppb | parts_per_billion
  angle deg | 1 | ° | degree degrees
  temperature Cel | 1 | °C ℃ | degree_celsius degrees_celsius degree_centigrade degrees_centigrade celsius °_c degrees_c deg_c
  temperature [degF] | 1 | °F ℉ | degree_fahrenheit degrees_fahrenheit fahrenheit °_f degrees_f deg_f
  temperature K | 1 | | kelvin kelvins
  pixel {pixel} | 1 | px | pixel pixels
  pixel {pixel} | 1e6 | | megapixel megapixels`;

for (const [head, symbols, names, prefixes] of rowsOf(PREFIXED)) {
  const [dimension, code] = head as [string, string];
  const [baseCode, baseFactor] = IN_BASE[code] ?? [code, 1];
  for (const [prefix, prefixName, factor] of PREFIXES) {
    if (prefix !== '' && !prefixes!.includes(prefix) && !(prefix === 'k' && prefixes!.includes('K'))) continue;
    const unit = { dimension, code: baseCode, factor: factor * baseFactor };
    for (const symbol of symbols!) SYMBOLS.set(prefix + symbol, unit);
    for (const name of names!) addName(prefixName + name, unit);
  }
}

for (const [head, factor, symbols, names] of rowsOf(OTHERS)) {
  const [dimension, code] = head as [string, string];
  const unit = { dimension, code, factor: Number(factor![0]) };
  for (const symbol of symbols!) SYMBOLS.set(symbol, unit);
  for (const name of names!) addName(name.replaceAll('_', ' '), unit);
}

// In data, a prefix makes sure that B is no billion; bits are written with a small b.
for (const [prefix, , factor] of PREFIXES.filter(([prefix]) => 'kMGTPEZ'.includes(prefix) && prefix !== '')) {
  SYMBOLS.set(`${prefix}B`, { dimension: 'data', code: 'By', factor });
  SYMBOLS.set(`${prefix}iB`, { dimension: 'data', code: 'By', factor: 1024 ** (Math.round(Math.log10(factor)) / 3) });
  SYMBOLS.set(`${prefix}bit`, { dimension: 'data', code: 'By', factor: factor / 8 });
  NAMES.set(`${prefix}bit/s`.toLowerCase(), { dimension: 'data-rate', code: 'bit/s', factor });
}
for (const symbol of [
  'kWh',
  'MWh',
  'GWh',
  'TWh',
  'GHz',
  'MHz',
  'kHz',
  'KB',
  'GB',
  'TB',
  'kg',
  'km',
  'Gbps',
  'Mbps',
  'kbps',
])
  NAMES.set(symbol.toLowerCase(), SYMBOLS.get(symbol) ?? SYMBOLS.get('kB')!);
SYMBOLS.set('KB', SYMBOLS.get('kB')!);
SYMBOLS.set('Kg', SYMBOLS.get('kg')!);

function addName(name: string, unit: Unit): void {
  NAMES.set(name.replaceAll('-', ' '), unit);
}

function rowsOf(table: string): string[][][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim().split(/\s+/).filter(Boolean)));
}

/** The ISO 4217 codes that a currency sign may mean, the likeliest first: `$`, `US$`, `HK$`, `€`. */
export function currenciesOfSign(sign: string): readonly string[] {
  return CURRENCY_SIGNS.get(sign) ?? [];
}

/** The same for a word or code as written: `RMB`, `dollars`, `US dollars`, `pounds sterling`. */
export function currenciesOf(written: string): readonly string[] {
  return ISO_CODES.has(written)
    ? [written]
    : (CURRENCY_NAMES.get(written) ?? CURRENCY_NAMES.get(written.toLowerCase()) ?? []);
}

/** Whether a sign or word leaves open which of several currencies it means. */
export function mayBeCurrency(unitText: string | undefined, code: string | undefined): boolean {
  if (unitText === undefined || code === undefined) return false;
  return currenciesOfSign(unitText).includes(code) || currenciesOf(unitText).includes(code);
}

const DOLLARS = ['USD', 'AUD', 'CAD', 'HKD', 'SGD', 'NZD', 'TWD', 'MXN'];

const CURRENCY_SIGNS = new Map<string, readonly string[]>([
  ['$', DOLLARS],
  ['US$', ['USD']],
  ['U.S.$', ['USD']],
  ['A$', ['AUD']],
  ['AU$', ['AUD']],
  ['C$', ['CAD']],
  ['CA$', ['CAD']],
  ['HK$', ['HKD']],
  ['S$', ['SGD']],
  ['NZ$', ['NZD']],
  ['NT$', ['TWD']],
  ['R$', ['BRL']],
  ['MX$', ['MXN']],
  ['€', ['EUR']],
  ['£', ['GBP']],
  ['¥', ['CNY', 'JPY']],
  ['￥', ['CNY', 'JPY']],
  ['CN¥', ['CNY']],
  ['JP¥', ['JPY']],
  ['₹', ['INR']],
  ['₩', ['KRW']],
  ['₽', ['RUB']],
  ['₺', ['TRY']],
  ['₫', ['VND']],
  ['₴', ['UAH']],
  ['₦', ['NGN']],
  ['₱', ['PHP']],
  ['฿', ['THB']],
  ['₪', ['ILS']],
]);

const ISO_CODES = new Set(
  'USD EUR GBP JPY CNY INR KRW CHF AUD CAD HKD SGD NZD TWD MXN BRL RUB TRY SEK NOK DKK PLN CZK HUF ZAR ILS AED SAR THB IDR MYR PHP VND UAH NGN EGP ARS CLP COP'.split(
    ' ',
  ),
);

const CURRENCY_NAMES = new Map<string, readonly string[]>(
  Object.entries({
    'dollar dollars': DOLLARS,
    'us_dollar us_dollars american_dollars u.s._dollars': ['USD'],
    australian_dollars: ['AUD'],
    canadian_dollars: ['CAD'],
    hong_kong_dollars: ['HKD'],
    singapore_dollars: ['SGD'],
    'euro euros': ['EUR'],
    'pounds_sterling sterling british_pounds': ['GBP'],
    'yuan rmb renminbi chinese_yuan': ['CNY'],
    'yen japanese_yen': ['JPY'],
    'rupee rupees rs indian_rupees': ['INR'],
    'won korean_won south_korean_won': ['KRW'],
    'swiss_franc swiss_francs': ['CHF'],
    'ruble rubles rouble roubles': ['RUB'],
    'kronor swedish_kronor': ['SEK'],
    norwegian_kroner: ['NOK'],
    danish_kroner: ['DKK'],
    'zloty zlotys': ['PLN'],
    pesos: ['MXN', 'PHP', 'ARS', 'CLP', 'COP'],
    'reais brazilian_reais': ['BRL'],
    shekels: ['ILS'],
  }).flatMap(([names, codes]) => names.split(' ').map((name) => [name.replaceAll('_', ' '), codes] as const)),
);
