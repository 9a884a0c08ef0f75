import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDeclarations, findLinkedFiles } from '../../src/citing/declarations';
import type { Declarations } from '../../src/model/declarations';
import { assertGrowsLinearly, repeated } from '../growth';

const check = (languageId: string, text: string, ...bibliographies: string[]) =>
  assert.deepEqual(findDeclarations(text, languageId).bibliographies, bibliographies);
const checkRest = (languageId: string, text: string, expected: Omit<Declarations, 'bibliographies'>) => {
  const { bibliographies: _, ...rest } = findDeclarations(text, languageId);
  assert.deepEqual(rest, expected);
};

describe('What a Markdown draft declares', () => {
  it('stands in its front matter, as a string or as a list', () => {
    check('markdown', '---\ntitle: T\nbibliography: refs.bib\n---\nText.', 'refs.bib');
    check('quarto', '---\nbibliography: [a.bib, "b c.json"]\n---\n', 'a.bib', 'b c.json');
    check('markdown', '---\r\nbibliography:\r\n  - a.bib\r\n  - ../b.yaml\r\n---\r\n', 'a.bib', '../b.yaml');
    check('markdown', '+++\nbibliography = ["a.bib"]\n+++\n', 'a.bib');
  });

  it('may stand in a later block, and under a format', () => {
    check('markdown', 'Text.\n\n---\nbibliography: late.bib\n...\n', 'late.bib');
    check('markdown', '---\nformat:\n  html:\n    bibliography: web.bib\n---\n', 'web.bib');
    check('markdown', 'Text.\n\n---\n\nbibliography: none.bib\n\n---\n');
  });

  it('is its style and its language', () => {
    checkRest('markdown', '---\ncsl: apa.csl\nlang: de_AT\n---\n', { style: 'apa.csl', locale: 'de-AT' });
    checkRest('markdown', '---\ncitation-style: ieee\n---\n', { style: 'ieee' });
    checkRest('markdown', '---\nformat:\n  pdf:\n    csl: mla.csl\n---\n', { style: 'mla.csl' });
  });

  it('is taken out of a broken block as far as it goes', () => {
    check('markdown', '---\nbibliography: refs.bib\ntitle: "not closed\n---\n', 'refs.bib');
    check('markdown', '---\nbibliography: 12\n---\n');
  });
});

describe('What a LaTeX draft declares', () => {
  it('is named by the commands of BibTeX and of biblatex', () => {
    check('latex', '\\addbibresource{refs.bib}\n\\addbibresource[label=x]{more.bib}', 'refs.bib', 'more.bib');
    check('latex', '\\bibliography{one, two.bib ,sub/three}', 'one.bib', 'two.bib', 'sub/three.bib');
    check('latex', '\\begin{bibunit}\\putbib[mine]\\end{bibunit}', 'mine.bib');
    check('latex', '\\nobibliography*{refs}\\bibliographyprimary{old}', 'refs.bib', 'old.bib');
    check('latex', '\\addbibresource{\\subfix{../refs.bib}}', '../refs.bib');
    check('latex', '\\bibliography{\\jobname}', '\\jobname.bib');
  });

  it('is not what is commented out, shown, fetched or unknown', () => {
    check('latex', '% \\addbibresource{no.bib}\n100\\% \\addbibresource{yes.bib} % \\bibliography{no}', 'yes.bib');
    check('latex', '\\begin{verbatim}\n\\bibliography{no}\n\\end{verbatim}\\bibliography{yes}', 'yes.bib');
    check('latex', '\\addbibresource[location=remote]{http://x.org/a.bib}\\addbibresource{\\mybib}');
    check('latex', '\\bibliographystyle{plain}\\bibliographyunit[\\section]');
  });

  it('is the main language of babel and polyglossia', () => {
    checkRest('latex', '\\usepackage[english,ngerman]{babel}', { locale: 'de' });
    checkRest('latex', '\\usepackage[main=british,french]{babel}', { locale: 'en-GB' });
    checkRest('latex', '\\documentclass[12pt,french,twoside]{book}\\usepackage{babel}', { locale: 'fr' });
    checkRest('latex', '\\setmainlanguage[variant=swiss]{german}', { locale: 'de' });
    checkRest('latex', '\\setdefaultlanguage{spanish}', { locale: 'es' });
    checkRest('latex', '\\documentclass[ngerman]{article}', {});
  });

  it('has the files of the document beside it', () => {
    const main = '\\input{intro}\\include{ch/one}\\subfile{two.tex}% \\input{no}';
    assert.deepEqual(findLinkedFiles(main, 'latex'), { parts: ['intro.tex', 'ch/one.tex', 'two.tex'] });
    assert.equal(findLinkedFiles('% !TEX root = ../main.tex\nText', 'latex').main, '../main.tex');
    assert.equal(findLinkedFiles('% !TeX encoding = UTF-8\n% !TeX root=main\n', 'latex').main, 'main.tex');
    assert.equal(findLinkedFiles('\\documentclass[../thesis]{subfiles}', 'latex').main, '../thesis.tex');
  });
});

describe('What a Typst draft declares', () => {
  it('is what is passed to the bibliography', () => {
    check('typst', '#bibliography("refs.bib")', 'refs.bib');
    check('typst', '#bibliography(("a.bib", "b.yml"), title: "Works", style: "apa")', 'a.bib', 'b.yml');
    check('typst', '#show: paper.with(\n  bibliography: bibliography("refs.yaml"),\n)', 'refs.yaml');
    check('typst', '#show: paper.with(bibliography-file: "refs.bib")', 'refs.bib');
    check('typst', '#bibliography(path("a) b.bib"))', 'a) b.bib');
  });

  it('is not what stands in comments and raw text', () => {
    check('typst', '// #bibliography("no.bib")\n/* bibliography("no.bib") */ `#bibliography("no.bib")`');
    check('typst', 'See https://x.org "alone\n#bibliography("yes.bib")', 'yes.bib');
  });

  it('is its style and its language', () => {
    checkRest('typst', '#bibliography("a.bib", style: "my.csl")', { style: 'my.csl' });
    checkRest('typst', '#set bibliography(style: "ieee")\n#set text(font: ("A", "B"), lang: "de", region: "ch")', {
      style: 'ieee',
      locale: 'de-CH',
    });
  });

  it('has the files that it puts in', () => {
    const text = '#include "ch/one.typ"\n#import "lib.typ": *\n#import "@preview/x:0.1.0"';
    assert.deepEqual(findLinkedFiles(text, 'typst').parts, ['ch/one.typ', 'lib.typ']);
  });
});

describe('What other drafts declare', () => {
  it('stands on lines of Org', () => {
    const text = '#+TITLE: T\n#+bibliography: ~/refs.bib\n#+BIBLIOGRAPHY: "b c.json"\n#+cite_export: csl apa.csl\n';
    check('org', text, '~/refs.bib', 'b c.json');
    checkRest('org', `${text}#+language: de\n`, { style: 'apa.csl', locale: 'de' });
    checkRest('org', '#+cite_export: biblatex numeric\n', {});
  });

  it('stands in directives and attributes', () => {
    check('restructuredtext', '.. bibliography:: a.bib b.bib\n   :style: plain\n', 'a.bib', 'b.bib');
    check('asciidoc', '= T\n:bibtex-file: refs.bib\n:bibtex-style: apa\n:lang: fr\n', 'refs.bib');
    checkRest('asciidoc', ':bibtex-style: apa\n:lang: fr\n', { style: 'apa', locale: 'fr' });
  });

  it('is nothing in plain text', () => check('plaintext', 'bibliography: refs.bib'));
});

describe('Looking for declarations', () => {
  const languages = ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc'];
  const pieces = [
    '---\n',
    '\n\n',
    'bibliography: a.bib\n',
    '\\bibliography{',
    '\\begin{verbatim}',
    '#bibliography("',
    '/*',
    '`',
    '%',
    '[',
    '{',
    '"',
    'x',
  ];

  it('never fails, whatever the text', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (one, languageId) => {
        findDeclarations(one, languageId);
        findLinkedFiles(one, languageId);
      }),
    );
  });

  it('takes time in keeping with the length', () => {
    for (const piece of [...pieces, '/*/', '\\bibliography{{', 'bibliography(', '#set text(', '\\begin{comment}\n']) {
      for (const languageId of languages) {
        const find = (size: number) => {
          findDeclarations(repeated(piece, size), languageId);
          findLinkedFiles(repeated(piece, size), languageId);
        };
        assertGrowsLinearly(find, 1_000_000, `${JSON.stringify(piece)} in ${languageId}`);
      }
    }
  }).timeout(60_000);
});
