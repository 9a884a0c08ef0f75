/** The passwords of encrypted files: asked for once, kept in the secret store, told to the engines; nowhere else. */
import { commands, Disposable, type Event, type SecretStorage, window } from 'vscode';
import { fileName, toPickText } from '../plainLabels';
import type { Corpora, Corpus } from './corpora';

export interface Passwords extends Disposable {
  /** Those that may open a file: first the one that did, then those of other files. */
  candidates(uri: string, corpus: Corpus | undefined): Promise<readonly string[]>;
  /** Asks until a password opens the file, and keeps that; undefined where the writer gives up. */
  ask(uri: string, corpus: Corpus | undefined, isRetry?: boolean): Promise<string | undefined>;
  /** Lets the writer choose what is forgotten. What was read with it stays among the sources until the file changes. */
  forget(): Promise<void>;
}

export interface PasswordsParts {
  readonly secrets: SecretStorage;
  readonly corpora: Pick<Corpora, 'isStarted' | 'list'> & { readonly onDidChangeList: Event<void> };
  readonly report: (doing: string, error: unknown) => void;
}

/** The secret that holds all. */
const SECRET = 'citewright.passwords';
/** The oldest give way: each is tried on every encrypted file. */
const MOST_KEPT = 100;

interface KeptPassword {
  /** Of the file that it opened. */
  readonly fingerprint: string;
  readonly name: string;
  readonly password: string;
}

export function createPasswords({ secrets, corpora, report }: PasswordsParts): Passwords {
  const told = new WeakSet<Corpus>();
  const kept = async () => parse(await secrets.get(SECRET));
  const keep = (all: readonly KeptPassword[]) =>
    all.length > 0 ? secrets.store(SECRET, JSON.stringify(all)) : secrets.delete(SECRET);
  const tellAll = async (isForAll: boolean) => {
    const all = await kept();
    void commands.executeCommand('setContext', 'citewright.hasPasswords', all.length > 0);
    if (!corpora.isStarted()) return;
    for (const corpus of corpora.list()) {
      if (told.has(corpus) && !isForAll) continue;
      told.add(corpus);
      if (all.length > 0 || isForAll) await corpus.engine.usePasswords(distinct(all));
    }
  };
  const tell = (isForAll: boolean) => {
    tellAll(isForAll).catch((error) => report('use the passwords of encrypted files', error));
  };
  const opens = async (password: string, uri: string, { engine }: Corpus) => {
    await engine.usePasswords([...distinct(await kept()), password]);
    return !(await isLocked(uri, engine));
  };
  const held = Disposable.from(
    corpora.onDidChangeList(() => tell(false)),
    secrets.onDidChange(({ key }) => key === SECRET && tell(true)),
  );
  tell(false);

  return {
    async candidates(uri, corpus) {
      const fingerprint = await corpus?.engine.fingerprint(uri);
      const all = await kept();
      const own = all.filter((one) => one.fingerprint === fingerprint);
      return distinct([...own, ...all]);
    },
    async ask(uri, corpus, isRetry = false) {
      for (let isWrong = isRetry; ; isWrong = true) {
        const password = await askOnce(uri, isWrong);
        if (!password || !corpus) return password || undefined;
        const fingerprint = await corpus.engine.fingerprint(uri);
        if (!fingerprint) return password;
        if (!(await opens(password, uri, corpus))) continue;
        const others = (await kept()).filter((one) => one.fingerprint !== fingerprint);
        await keep([...others, { fingerprint, name: fileName(uri), password }].slice(-MOST_KEPT));
        return password;
      }
    },
    async forget() {
      const all = await kept();
      const picks = all.map(({ name, fingerprint }) => ({ label: toPickText(name), fingerprint }));
      const chosen = await window.showQuickPick(picks, {
        title: 'Forget Passwords',
        placeHolder: 'Of which files? What was read of them stays among the sources until they change',
        canPickMany: true,
      });
      if (!chosen?.length) return;
      const forgotten = new Set(chosen.map(({ fingerprint }) => fingerprint));
      await keep(all.filter(({ fingerprint }) => !forgotten.has(fingerprint)));
    },
    dispose: () => held.dispose(),
  };
}

function askOnce(uri: string, isWrong: boolean): Thenable<string | undefined> {
  return window.showInputBox({
    title: 'Password',
    prompt: `${fileName(uri)} is encrypted. ${isWrong ? 'That was not its password.' : 'Its password is kept in the secret store.'}`,
    password: true,
    ignoreFocusOut: true,
  });
}

async function isLocked(uri: string, engine: Corpus['engine']): Promise<boolean> {
  const { unread } = await engine.sources();
  return unread.some((file) => file.uri === uri && file.problem.code === 'password-needed');
}

function distinct(all: readonly KeptPassword[]): readonly string[] {
  return [...new Set(all.map(({ password }) => password))];
}

/** What another version stored, or nothing, is none. */
function parse(stored: string | undefined): readonly KeptPassword[] {
  try {
    const all: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(all) ? all.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(one: unknown): one is KeptPassword {
  const { fingerprint, name, password } = (one ?? {}) as Partial<KeptPassword>;
  return typeof fingerprint === 'string' && typeof name === 'string' && typeof password === 'string';
}
