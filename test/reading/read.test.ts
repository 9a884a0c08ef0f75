import assert from 'node:assert/strict';
import { read } from '../../src/reading/read';

const PROSE = 'The crane stood on the quay for many years, and nobody who passed it thought about it.';

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function checkProblem(content: string | Uint8Array, name: string, code: string, message: RegExp) {
  const { works, problems } = await read(bytesOf(content), name);
  assert.deepEqual(works, []);
  assert.deepEqual(
    problems.map((problem) => problem.code),
    [code],
    name,
  );
  assert.match(problems[0]!.message, message);
}

async function checkType(content: string, name: string, mediaType: string) {
  const reading = await read(bytesOf(content), name);
  assert.equal(reading.mediaType, mediaType, name);
  return reading;
}

describe('read', () => {
  it('tells the format by content before name', async () => {
    await checkType(PROSE, 'a.txt', 'text/plain');
    await checkType(`<!doctype html><html><body><p>${PROSE}</p></body></html>`, 'a.txt', 'text/html');
    await checkType(`<div><p>${PROSE}</p><p>${PROSE}</p></div>`, 'a.txt', 'text/html');
    await checkType(`---\ntitle: Cranes\n---\n\n${PROSE}`, 'a.txt', 'text/markdown');
    await checkType(`# Cranes\n\n${PROSE}\n\n## Part\n\n${PROSE}`, 'a', 'text/markdown');
    await checkType('% library\n@book{a, title={A}}', 'a.txt', 'application/x-bibtex');
    await checkType('[{"id": "a", "type": "book", "title": "A"}]', 'a.txt', 'application/vnd.citationstyles.csl+json');
    await checkType(
      `{"title": {"rendered": "A"}, "content": {"rendered": "<p>${PROSE}</p>"}}`,
      'a.txt',
      'application/json',
    );
    await checkType(PROSE, 'a.md', 'text/markdown');
    await checkType(`${PROSE} <p> is a tag.`, 'a.txt', 'text/plain');
    await checkType(`${PROSE} [1]\n\n[1] Chen`, 'a.txt', 'text/plain');
  });

  it('says whether an editor that opens the file has the same text', async () => {
    assert.deepEqual((await read(bytesOf(PROSE), 'a.txt')).isFileText, true);
    assert.deepEqual((await read(bytesOf(`<p>${PROSE}</p>`), 'a.html')).isFileText, false);
  });

  it('counts the places of several posts in one text', async () => {
    const post = (title: string, words: string) => ({
      title: { rendered: title },
      link: 'x',
      content: { rendered: `<p>${words}</p>` },
    });
    const posts = [post('A', PROSE), post('Empty', ''), post('B', `${PROSE} It fell.`)];
    const { text, works, problems } = await read(bytesOf(JSON.stringify(posts)), 'posts.json');
    assert.deepEqual(
      works.map(({ metadata }) => metadata.fields.title),
      ['A', 'B'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['no-text'],
    );
    for (const { position, passages } of works) {
      for (const passage of passages) {
        assert.equal(text.slice(passage.position.start, passage.position.end), passage.text);
        assert.ok(passage.position.start >= position.start && passage.position.end <= position.end);
      }
    }
  });

  it('lists what is not read yet, by content or name', async () => {
    await checkProblem('{\\rtf1 x}', 'a.doc', 'unsupported-format', /RTF is not read: .* save it as DOCX/);
    await checkProblem('%!PS-Adobe-3.0', 'a.ps', 'unsupported-format', /PostScript/);
    await checkProblem('<?xml version="1.0"?><rss></rss>', 'a.xml', 'unsupported-format', /XML/);
    await checkProblem(
      '{"name": "x", "version": "1.0.0"}',
      'package.json',
      'unsupported-format',
      /neither a WordPress post nor/,
    );
  });

  it('tells archives by content or name', async () => {
    await checkProblem('PK\x03\x04....mimetypeapplication/epub+zip', 'a', 'unreadable-file', /broken or cut off/);
    await checkProblem('PK\x03\x04....word/document.xml', 'a', 'unreadable-file', /broken or cut off/);
    await checkProblem('PK\x03\x04....', 'a.odt', 'unreadable-file', /broken or cut off/);
  });

  it('says what to do about what cannot be read', async () => {
    await checkProblem('', 'a.txt', 'empty-file', /empty/);
    await checkProblem(' \n\ufeff\n', 'a.md', 'empty-file', /empty/);
    await checkProblem(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a.txt', 'binary-file', /no text/);
    await checkProblem('PK\x03\x04....', 'a.zip', 'binary-file', /no text/);
    await checkProblem('<html><body><script>x</script></body></html>', 'a.html', 'no-text', /No readable text/);
    await checkProblem(
      '{"title": {"rendered": "A"}, "content": {"rend',
      'a.txt',
      'invalid-json',
      /breaks off at line 1, column 47/,
    );
    await checkProblem('{"a": [1, 2}', 'a.json', 'invalid-json', /line 1, column 12/);
  });

  it('shows the place of an error in the text of the file', async () => {
    const text = '{\n "a": x\n}';
    const reading = await read(bytesOf(text), 'a.json');
    const { start, end } = reading.problems[0]!.position!;
    assert.equal(reading.isFileText && reading.text.slice(start, end), 'x');
  });

  it('reads whatever encoding the file is in', async () => {
    const bytes = Buffer.from(`Größe: ${PROSE}`, 'latin1');
    assert.match((await read(bytes, 'a.txt')).text, /^Größe/);
  });
});
