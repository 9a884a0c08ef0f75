import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertFields } from '../../../src/reading/bibliography/tex';
import { decodeTex } from '../../../src/reading/bibliography/texText';
import { assertGrowsLinearly, repeated } from '../../growth';

const check = async (tex: string, expected: string) => {
  const fields = await convertFields(new Map([['title', tex]]));
  assert.equal(fields.text('title'), expected);
};
const checkNames = async (tex: string, ...expected: string[]) => {
  const names = (await convertFields(new Map([['author', tex]]))).names('author') ?? [];
  assert.deepEqual(
    names.map(({ family, given, literal }) => literal ?? `${family}, ${given}`),
    expected,
  );
};

describe('The TeX of bibliographies', () => {
  const decoded: readonly (readonly [string, string])[] = [
    [`Caf\\'e, caf{\\'e}, caf\\'{e}, {\\'{e}}`, 'Café, café, café, é'],
    [`na{\\"\\i}ve Mart{\\'\\i}nez Llu{\\'{\\i}}s`, 'naïve Martínez Lluís'],
    ['Erd\\H{o}s \\v Cech Ha\\v{s}ek \\c c\\u{a}\\k{e}\\.Z', 'Erdős Čech Hašek çăęŻ'],
    ['Stra{\\ss}e, \\AE sop, {\\o}re, \\L{}odz', 'Straße, Æsop, øre, Łodz'],
    ['R\\&D at 5\\,\\%: \\#1\\_a', 'R&D at 5 %: #1_a'],
    ['\\emph{Very} {\\it important} \\textbf{words}', 'Very important words'],
    ["pages 3--4~ff.\\ ``quoted''", 'pages 3–4 ff. “quoted”'],
    ['$\\alpha$-decay of $^{4}$He and H$_2$O at $\\sqrt{s}$', 'α-decay of ⁴He and H₂O at √s'],
    ['From $4 million to $155 million', 'From $4 million to $155 million'],
    ['Bu\\ifmmode \\check{c}\\else \\v{c}\\fi{}ar', 'Bučar'],
    ['a \\{set\\} and \\textasciitilde user', 'a {set} and ~user'],
    ['Un\\-der\\-stand\\-ing {TeX} as \\TeX{} does', 'Understanding TeX as TeX does'],
  ];
  for (const [tex, expected] of decoded) {
    it(`is read: ${tex}`, async () => {
      assert.notEqual(decodeTex(tex), undefined, 'without the parser');
      await check(tex, expected);
    });
  }

  it('goes to a parser where it is rare', async () => {
    const rare = '\\mkbibquote{On} $\\frac{1}{2}$';
    assert.equal(decodeTex(rare), undefined);
    await check('\\enquote{On} it', '“On” it');
  });

  it('is read in names', async () => {
    await checkNames(
      `M{\\"u}ller, J{\\"o}rg and {World Bank} and Mar\\'ia Garc{\\'\\i}a`,
      'Müller, Jörg',
      'World Bank',
      'García, María',
    );
    await checkNames("{Gonz{\\'a}lez Ruiz}, Ana and others", 'González Ruiz, Ana');
  });

  it('never fails, and leaves no sign of its own behind', async () => {
    const piece = fc.oneof(
      fc.constantFrom('\\', '{', '}', '$', '^', '_', "\\'", '\\v', '\\ss', '\\emph', ' '),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const text = decodeTex(pieces.join(''));
        assert.ok(text === undefined || typeof text === 'string');
      }),
    );
  });

  it('is read in time that grows with its length', () => {
    for (const piece of ['\\', '{\\', "{\\'", '$', '\\ifmmode', '\\ensuremath{', '\\v ', '^', '$ab ']) {
      assertGrowsLinearly((size) => decodeTex(repeated(piece, size)), 1_000_000, piece);
    }
  }).timeout(60_000);
});
