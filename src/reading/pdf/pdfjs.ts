/**
 * pdf.js without its drawing: the one module that imports it. It is a bundle of its own, `dist/pdf.js`, which is loaded when the first PDF
 * comes (see `pdfjsBundle.mjs`).
 */
import './withResolvers';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// Told so, pdf.js parses in this thread, which is a worker already, and looks for no file to start another from.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

export { getDocument, OPS };
