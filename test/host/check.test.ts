import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { cardsAt, closeEditors, discardEditors, eventually, fileOf, openDraft } from './support';

const WRONG = 'The toll was lifted in 1879, when the county bought the bridge for 6,520 pounds (Moncur 2011).';
const RIGHT = WRONG.replace('6,520', '6,250');

function problemsIn({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'citewright');
}

function problemIn(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  return eventually(`a ${code}`, () => problemsIn(document).find((one) => one.code === code));
}

async function noProblems(document: vscode.TextDocument): Promise<void> {
  await eventually('the problems to go', () => problemsIn(document).length === 0 || undefined);
}

async function actionsFor(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
  );
}

/** Does what choosing it in the menu does. */
async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action, 'no such action');
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('citewright').update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('The check of a draft', () => {
  afterEach(async () => {
    await discardEditors();
    await vscode.workspace
      .getConfiguration('files')
      .update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
    for (const name of ['check.run', 'check.severity', 'check.ignored']) await set(name, undefined);
  });

  it('underlines a wrong figure, and leads to the passage', async () => {
    const { document } = await openDraft(`${WRONG}\n`);
    const diagnostic = await problemIn(document, 'quantity-mismatch');
    assert.match(document.getText(diagnostic.range), /^6,520( pounds)?$/);
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(diagnostic.message, /6,250/);
    assert.doesNotMatch(diagnostic.message, /\n/);
    const [related] = diagnostic.relatedInformation ?? [];
    assert.equal(related?.location.uri.path, fileOf('sources/ardle-bridge.md').path);
    const source = await vscode.workspace.openTextDocument(related?.location.uri);
    assert.match(source.getText(related?.location.range), /^The toll was lifted .*pounds\.$/);
  });

  it('says nothing of what agrees', async () => {
    const { document } = await openDraft(`${WRONG}\n\n${RIGHT}\n`);
    await problemIn(document, 'quantity-mismatch');
    assert.deepEqual(
      problemsIn(document).map(({ range }) => range.start.line),
      [0],
    );
  });

  it('mends it, and finds nothing any more', async () => {
    const { document } = await openDraft(`${WRONG}\n`);
    const diagnostic = await problemIn(document, 'quantity-mismatch');
    const [first, ...others] = await actionsFor(document, diagnostic.range);
    assert.equal(first?.isPreferred, true);
    assert.ok(others.some(({ title }) => title.startsWith('Ignore')));
    await apply(first);
    assert.equal(document.getText(), `${RIGHT}\n`);
    await noProblems(document);
  });

  it('shows the verdict on a card, which mends it too', async () => {
    const { document } = await openDraft(`${WRONG}\n`);
    await problemIn(document, 'quantity-mismatch');
    const [card] = await cardsAt(document, new vscode.Position(0, 10));
    assert.match(card?.value ?? '', /^\$\(error\) \*\*Differs\*\*/);
    assert.match(card?.value ?? '', /Source: \*\*6\\,250.* — here: \*\*6\\,520/);
    assert.ok(card);
    const late = card.value.match(/\[Change to [^\]]*\]\(command:([^?]*)\?([^)]*)\)/);
    const fix = () =>
      vscode.commands.executeCommand(late?.[1] ?? '', ...JSON.parse(decodeURIComponent(late?.[2] ?? '')));
    await fix();
    assert.equal(document.getText(), `${RIGHT}\n`);
    await noProblems(document);
    // The link is good for the text that it was made for.
    await fix();
    assert.equal(document.getText(), `${RIGHT}\n`);
    const [after] = await cardsAt(document, new vscode.Position(0, 10));
    assert.match(after?.value ?? '', /^\$\(pass\) \*\*Supported\*\*/);
  });

  it('shows passages without a verdict where they are merely near', async () => {
    const { document } = await openDraft(`${WRONG}\n\nThe county bought a bridge, and sold the pounds again.\n`);
    await problemIn(document, 'quantity-mismatch');
    const [card] = await cardsAt(document, new vscode.Position(2, 10));
    if (card) assert.match(card.value, /^\$\(search\) \*\*Nearest passages?\*\*, no verdict/);
  });

  it('goes on as one types, and moves with the text meanwhile', async () => {
    const { editor, document } = await openDraft(`${RIGHT}\n`);
    await editor.edit((builder) => builder.insert(new vscode.Position(1, 0), `\n${WRONG}\n`));
    assert.equal((await problemIn(document, 'quantity-mismatch')).range.start.line, 2);
    const figure = document.getText().lastIndexOf('6,520');
    const range = new vscode.Range(document.positionAt(figure), document.positionAt(figure + 5));
    await editor.edit((builder) => builder.replace(range, '6,250'));
    await noProblems(document);
  });

  it('obeys a comment, which the light bulb puts in', async () => {
    const { document } = await openDraft(`${WRONG} ${WRONG}\n`);
    const diagnostic = await problemIn(document, 'quantity-mismatch');
    const actions = await actionsFor(document, diagnostic.range);
    await apply(actions.find(({ title }) => /^Ignore .* here$/.test(title)));
    assert.match(document.getText(), /\(Moncur 2011\)\. <!-- citewright-ignore quantity-mismatch --> The toll/);
    await eventually('one to be left', () => problemsIn(document).length === 1 || undefined);
    const left = problemsIn(document)[0];
    assert.ok(left);
    const more = await actionsFor(document, left.range);
    await apply(more.find(({ title }) => /in this document$/.test(title)));
    assert.match(document.getText(), /^<!-- citewright-ignore-file quantity-mismatch -->\n\n/);
    await noProblems(document);
  });

  it('obeys a setting, which the light bulb adds to', async () => {
    const { document } = await openDraft(`${WRONG}\n`);
    const diagnostic = await problemIn(document, 'quantity-mismatch');
    const actions = await actionsFor(document, diagnostic.range);
    await apply(actions.find(({ title }) => /in this workspace$/.test(title)));
    await noProblems(document);
    const ignored = vscode.workspace
      .getConfiguration('citewright')
      .get<{ code: string; text: string }[]>('check.ignored');
    assert.deepEqual(
      ignored?.map(({ code }) => code),
      ['quantity-mismatch'],
    );
    await set('check.ignored', undefined);
    await problemIn(document, 'quantity-mismatch');
  });

  it('takes the severity from the settings at once', async () => {
    const { document } = await openDraft(`${WRONG}\n`);
    await problemIn(document, 'quantity-mismatch');
    await set('check.severity', { 'quantity-mismatch': 'error' });
    await eventually(
      'an error',
      () => problemsIn(document)[0]?.severity === vscode.DiagnosticSeverity.Error || undefined,
    );
    await set('check.severity', { 'quantity-mismatch': 'off' });
    await noProblems(document);
  });

  it('waits for the command where it is to be run by hand', async () => {
    await set('check.run', 'manual');
    const { editor, document } = await openDraft(`${RIGHT}\n`);
    await editor.edit((builder) => builder.insert(new vscode.Position(1, 0), `\n${WRONG}\n`));
    await delay(1500);
    assert.deepEqual(problemsIn(document), []);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('citewright.checkDraft');
    await problemIn(document, 'quantity-mismatch');
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'On. '));
    const moved = await problemIn(document, 'quantity-mismatch');
    const [again, ...others] = await actionsFor(document, moved.range);
    assert.deepEqual(others, []);
    await apply(again);
    const left = await eventually('its fixes', async () => {
      const actions = await actionsFor(document, (await problemIn(document, 'quantity-mismatch')).range);
      return actions.length > 1 ? actions : undefined;
    });
    assert.ok(left[0]?.isPreferred);
  });

  it('waits for the draft to be saved where it is to be run then', async () => {
    await set('check.run', 'onSave');
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
    const uri = fileOf('written-and-saved.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${RIGHT}\n`));
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((builder) => builder.insert(new vscode.Position(1, 0), `\n${WRONG}\n`));
    await delay(1500);
    assert.deepEqual(problemsIn(document), []);
    await document.save();
    await problemIn(document, 'quantity-mismatch');
    await closeEditors();
    await vscode.workspace.fs.delete(uri);
  });

  it('is forgotten with the document, and when it is a draft no more', async () => {
    const { document } = await openDraft(`${WRONG}\n`);
    await problemIn(document, 'quantity-mismatch');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await noProblems(document);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await problemIn(document, 'quantity-mismatch');
    await discardEditors();
    await noProblems(document);
  });

  it('leaves sources and other documents alone', async () => {
    const source = await vscode.workspace.openTextDocument(fileOf('sources/ardle-bridge.md'));
    await vscode.window.showTextDocument(source);
    const { document } = await openDraft(`${WRONG}\n`, 'plaintext');
    await delay(1500);
    assert.deepEqual([...problemsIn(source), ...problemsIn(document)], []);
  });

  it('follows the sources', async () => {
    const uri = fileOf('sources/weir.md');
    const source = (tons: number) =>
      `---\ntitle: The Weir\nauthor: Ewing, Ada\nissued: 2003\n---\n\nThe weir at Dron holds back ${tons} tons of gravel behind its oak piles.\n`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(source(640)));
    const { document } = await openDraft(
      'The weir at Dron holds back 460 tons of gravel behind its oak piles (Ewing 2003).\n',
    );
    await problemIn(document, 'quantity-mismatch');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(source(460)));
    await noProblems(document);
    await vscode.workspace.fs.delete(uri);
  });

  it('mends all pages at once', async () => {
    const uri = fileOf('sources/lock-keeper.txt');
    const page = (number: number, text: string) => `[page ${number}]\n\n${text}\n\n`;
    const pages = [
      page(1, 'The keeper of the lock counted every barge twice and wrote down neither of the counts.'),
      page(2, 'Ducks came to the lower gate in the morning and left it again at night.'),
      page(3, 'Nobody asked him for the ledger until the winter in which the canal froze over.'),
    ];
    const head = 'Title: The Lock Keeper\nAuthor: Ines Farrow\nDate: 2004\n\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(head + pages.join('')));
    const { document } = await openDraft(
      'It says that “the keeper of the lock counted every barge twice” (Farrow 2004, p. 3).\n\n' +
        'It says that “nobody asked him for the ledger until the winter” (Farrow 2004, p. 1).\n',
    );
    await eventually('two wrong pages', () => problemsIn(document).length === 2 || undefined);
    assert.deepEqual(new Set(problemsIn(document).map(({ code }) => code)), new Set(['wrong-locator']));
    const first = problemsIn(document)[0];
    assert.ok(first);
    const quickFixes = await actionsFor(document, first.range);
    assert.ok(quickFixes.some(({ title }) => title.startsWith('Fix all 2')));
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [all] = await actionsFor(document, whole, vscode.CodeActionKind.SourceFixAll.append('citewright'));
    await apply(all);
    assert.match(document.getText(), /twice” \(Farrow 2004, p\. 1\)[\s\S]*winter” \(Farrow 2004, p\. 3\)/);
    await noProblems(document);
    await vscode.workspace.fs.delete(uri);
  });

  it('does not hold up the editor, and follows typing that overtakes it', async () => {
    const sentences = Array.from(
      { length: 400 },
      (_, index) => `Of the ${index} bridges at Ardle one was opened in 1834.`,
    );
    const { editor, document } = await openDraft(`${sentences.join(' ')}\n\n${WRONG}\n`);
    let longestMs = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - last);
      last = performance.now();
    }, 5);
    for (let times = 0; times < 10; times++) {
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'On. '));
      await delay(100);
    }
    await problemIn(document, 'quantity-mismatch');
    clearInterval(timer);
    const figure = problemsIn(document).find(({ code }) => code === 'quantity-mismatch');
    assert.match(figure ? document.getText(figure.range) : '', /^6,520( pounds)?$/);
    // A loaded machine may stop all threads for a while; a check on this thread would take longer still.
    assert.ok(longestMs < 500, `held up for ${Math.round(longestMs)} ms`);
  });
});
