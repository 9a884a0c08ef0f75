/** The page of the reader, as HTML: its toolbar, and what it may load, which is what the extension brings and nothing else. */
import { Uri, type Webview } from 'vscode';

export function readerPage(webview: Webview, extensionUri: Uri): string {
  const nonce = newNonce();
  const uriOf = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(nonce, webview.cspSource)}">
<meta name="viewport" content="width=device-width">
<title>Reader</title>
<link rel="stylesheet" href="${uriOf('media', 'reader.css')}">
</head>
<body data-pdf-view="${uriOf('dist', 'view-pdf.js')}" data-pdf-style="${uriOf('dist', 'view-pdf.css')}">
${TOOLBAR}
${FIND_BAR}
<p id="notice" role="status" aria-live="polite" hidden></p>
<p id="spoken" class="spoken" role="status" aria-live="polite"></p>
<main id="stage"></main>
<script nonce="${nonce}" type="module" src="${uriOf('dist', 'view.js')}"></script>
</body>
</html>`;
}

/** Nothing is fetched; scripts are ours alone; the worker is made from bytes; decoders of scanned images are WebAssembly. */
function policy(nonce: string, cspSource: string): string {
  return [
    `default-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `worker-src blob:`,
    `style-src ${cspSource}`,
    `img-src blob: data:`,
    `font-src blob: data:`,
  ].join('; ');
}

function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sixteen by sixteen, drawn in lines. */
const ICONS: Readonly<Record<string, string>> = {
  previousEvidence: 'M10 3 5 8l5 5',
  nextEvidence: 'm6 3 5 5-5 5',
  goToPassage: 'M2.5 4h11M2.5 12h11M4.5 6.5h7v3h-7z',
  zoomOut: 'M3 8h10',
  fitWidth: 'M2.5 3v10M13.5 3v10M5 8h6M6.5 6 4.5 8l2 2M9.5 6l2 2-2 2',
  zoomIn: 'M3 8h10M8 3v10',
  find: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM10 10l3.5 3.5',
  findPrevious: 'M8 13V3.5M4 7l4-4 4 4',
  findNext: 'M8 3v9.5M4 9l4 4 4-4',
  endFind: 'm4 4 8 8M12 4l-8 8',
  togglePaperColors: 'M8 2.5a5.5 5.5 0 1 0 0 11ZM8 2.5a5.5 5.5 0 1 1 0 11',
  cite: 'M6 2.5H3.5v11H6M10 2.5h2.5v11H10M6.5 8h3',
  quote: 'M6.5 4.5C4.500 5 3.500 6.500 3.500 9v2.500H6.500V8.500H4.500M13 4.500C11 5 10 6.500 10 9v2.500h3V8.500h-2',
};

/** What it is called is said by the page's script, which knows the keys of the platform. */
function button(does: string, className = '', words = ''): string {
  const classes = className ? ` class="${className}"` : '';
  const word = words ? `<span>${words}</span>` : '';
  return `<button type="button" data-does="${does}"${classes}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${ICONS[does]}"/></svg>${word}</button>`;
}

function group(label: string, content: string, id = '', className = ''): string {
  const attributes = `${id ? ` id="${id}" hidden` : ''} class="group${className}"`;
  return `<div role="group" aria-label="${label}"${attributes}>${content}</div>`;
}

const TOOLBAR = `<div id="toolbar" role="toolbar" aria-label="Reader">
${group('Evidence', `${button('previousEvidence')}<span id="evidence-place"></span>${button('nextEvidence')}`, 'evidence')}
${group('Page', `<label for="page" class="spoken">Page</label><input id="page" autocomplete="off" spellcheck="false" aria-describedby="page-count"><span id="page-count"></span>`, 'pages')}
${group('View', button('goToPassage') + button('zoomOut') + button('fitWidth') + button('zoomIn') + button('find') + button('togglePaperColors'))}
${group('Draft', button('cite', 'worded main', 'Cite') + button('quote', 'worded', 'Quote'), '', ' last')}
</div>`;

const FIND_BAR = `<div id="find-bar" role="search" hidden>
<label for="query" class="spoken">Find in this source</label><input id="query" type="text" placeholder="Find" autocomplete="off" spellcheck="false" aria-describedby="found">
<span id="found" role="status"></span>
${button('findPrevious')}${button('findNext')}${button('endFind')}
</div>`;
