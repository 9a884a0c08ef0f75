/** Bytes to an open PDF. Nothing in it is run, drawn or fetched: pdf.js parses, and asks us for what it lacks. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Problem } from '../../model/problem';
import { problem } from '../problems';
import type { ReadOptions } from '../readOptions';

/** The document, which must be closed by `loadingTask.destroy()`, or why it cannot be opened. The bytes stay as they are. */
export async function openPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<PDFDocumentProxy | Problem> {
  const { getDocument } = await import('./pdfjs');
  const task = getDocument({
    // A copy, since pdf.js takes what it is given for itself.
    data: new Uint8Array(bytes),
    verbosity: SILENT,
    BinaryDataFactory: binaryData(options),
    // Any address will do: what is at it comes from `BinaryDataFactory`.
    cMapUrl: 'cmaps/',
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    // Of pictures nothing is needed.
    maxImageSize: 0,
    enableXfa: false,
    stopAtErrors: false,
  } as Parameters<typeof getDocument>[0]);
  const passwords = (options.passwords ?? []).values();
  task.onPassword = (answer: (password: string | Error) => void) => {
    const { value: password } = passwords.next();
    answer(password ?? new Error(LOCKED));
  };
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    return toProblem(error, options);
  }
}

/** The least that pdf.js says: nothing. */
const SILENT = 0;

/** What pdf.js asks for beside the file: only tables of encodings; drawing alone needs fonts and decoders. */
function binaryData({ resource }: ReadOptions) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const bytes = kind === 'cMapUrl' ? await resource?.(`cmaps/${filename}`) : undefined;
      if (!bytes) throw new Error(`not at hand: ${filename}`);
      return bytes;
    }
  };
}

/** What `onPassword` refuses to go on with. */
const LOCKED = 'no password';

function toProblem(error: unknown, { passwords = [] }: ReadOptions): Problem {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException' || message === LOCKED) {
    return problem(
      'password-needed',
      'warning',
      passwords.length === 0
        ? 'The PDF is protected: give its password, or save a copy without one.'
        : 'No password that was given opens the PDF: give the right one, or save a copy without one.',
    );
  }
  return problem(
    'unreadable-file',
    'warning',
    `The PDF is broken (${message.replace(/\.$/, '')}): open and save it in a PDF viewer, or get it again.`,
  );
}
