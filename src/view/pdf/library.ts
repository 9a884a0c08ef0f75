/** pdf.js for the window, in its build for browsers that are not the newest. Its viewer takes the library from the global object, so that comes first. */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

(globalThis as { pdfjsLib?: typeof pdfjs }).pdfjsLib = pdfjs;

export { pdfjs };
