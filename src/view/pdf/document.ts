/** Opens a PDF whose bytes, fonts and decoders all come by message: pdf.js itself never reaches for anything. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import type { Ask } from '../ask';
import type { ResourceKind, ShownPdf } from '../protocol';
import { pdfjs } from './library';

/** Bytes asked for at a time: few questions for a page, none that takes long. */
const CHUNK_BYTES = 256 * 1024;
/** Pixels of an image above which it is left out: a page of a scan at 600 dpi has half as many. */
const MOST_IMAGE_PIXELS = 64 * 1024 * 1024;
/** pdf.js wants folders to look in; the names in them are asked for instead. */
const ASKED = 'asked/';

export interface OpenPdf {
  /** Ends all work on the document when it is destroyed. */
  readonly task: PDFDocumentLoadingTask;
  readonly pdf: PDFDocumentProxy;
}

/** Rejects for a file that is no PDF, or whose password is not given. */
export async function openPdf(uri: string, { byteLength }: ShownPdf, ask: Ask): Promise<OpenPdf> {
  const worker = await sharedWorker(ask);
  let fail: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const task = pdfjs.getDocument({
    range: rangesOf(uri, byteLength, ask, (error) => fail(error)),
    worker,
    rangeChunkSize: CHUNK_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    useWorkerFetch: false,
    BinaryDataFactory: factoryFor(ask),
    cMapUrl: ASKED,
    standardFontDataUrl: ASKED,
    wasmUrl: ASKED,
    enableXfa: false,
    maxImageSize: MOST_IMAGE_PIXELS,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  task.onPassword = (update: (password: string | Error) => void, reason: number) => {
    const isRetry = reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD;
    void ask({ kind: 'password', uri, isRetry }).then((answer) =>
      update(typeof answer === 'string' ? answer : new Error('No password was given.')),
    );
  };
  try {
    return { task, pdf: await Promise.race([task.promise, broken]) };
  } catch (error) {
    void task.destroy();
    throw error;
  }
}

function rangesOf(uri: string, length: number, ask: Ask, fail: (error: Error) => void) {
  const ranges = new pdfjs.PDFDataRangeTransport(length, null);
  ranges.requestDataRange = async (start: number, end: number) => {
    const bytes = await ask({ kind: 'bytes', uri, start, end });
    if (bytes instanceof Uint8Array) ranges.onDataRange(start, bytes);
    else fail(new Error('The file cannot be read any more.'));
  };
  return ranges;
}

/** Character maps, the standard fonts and the decoders of scanned images, each when a page needs it. */
function factoryFor(ask: Ask) {
  return class {
    async fetch({ kind, filename }: { kind: ResourceKind; filename: string }): Promise<Uint8Array> {
      const bytes = await ask({ kind: 'resource', resource: kind, name: filename });
      if (bytes instanceof Uint8Array) return bytes;
      throw new Error(`There is no ${filename}.`);
    }
  };
}

let worker: Promise<InstanceType<typeof pdfjs.PDFWorker>> | undefined;

/** From the text of the bundle: a page may not start a worker from a file of another origin. */
function sharedWorker(ask: Ask) {
  worker ??= (async () => {
    const code = await ask({ kind: 'resource', resource: 'worker', name: 'view-pdf-worker.js' });
    if (!(code instanceof Uint8Array)) throw new Error('The reader of PDFs is not installed as it should be.');
    const url = URL.createObjectURL(new Blob([code as BlobPart], { type: 'text/javascript' }));
    return new pdfjs.PDFWorker({ port: new Worker(url, { type: 'module' }) as unknown as null });
  })();
  return worker;
}
