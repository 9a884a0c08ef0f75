/** The toolbar and the find bar of the reader: says what was pressed, and shows what it is told. Knows nothing of documents. */
import type { FindResult, PagePosition } from './documentView';
import type { EvidencePlace, ReaderAction } from './protocol';

export interface ToolbarEvents {
  onAct(action: ReaderAction): void;
  onStep(by: 1 | -1): void;
  onGoToPage(name: string): void;
  onFind(query: string, direction: 'first' | 'next' | 'previous'): void;
  onEndFind(): void;
}

export interface Toolbar {
  showEvidence(place: EvidencePlace | undefined): void;
  showPage(page: PagePosition | undefined): void;
  showFound(result: FindResult): void;
  showPaperColors(isOn: boolean): void;
  openFind(): void;
  query(): string;
  editPage(): void;
}

/** What a button is called, and the key that does the same; `Mod` is Ctrl or ⌘. */
const NAMES: Readonly<Record<string, readonly [name: string, key?: string]>> = {
  previousEvidence: ['Previous evidence', 'Shift+F8'],
  nextEvidence: ['Next evidence', 'F8'],
  goToPassage: ['Back to the passage', 'Alt+Home'],
  zoomOut: ['Zoom out', 'Mod+-'],
  fitWidth: ['Fit width', 'Mod+0'],
  zoomIn: ['Zoom in', 'Mod+='],
  find: ['Find in this source', 'Mod+F'],
  findPrevious: ['Previous match', 'Shift+F3'],
  findNext: ['Next match', 'F3'],
  endFind: ['Close', 'Escape'],
  togglePaperColors: ['Colours of the paper'],
  cite: ['Cite the selection, or else the passage, in the draft', 'Mod+K Mod+E'],
  quote: ['Quote the selection, or else the passage, in the draft', 'Mod+K Mod+U'],
};

const isMac = navigator.platform.startsWith('Mac');

export function createToolbar(events: ToolbarEvents): Toolbar {
  const page = byId<HTMLInputElement>('page');
  const query = byId<HTMLInputElement>('query');
  const findBar = byId('find-bar');
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-does]')];
  let shownPage = '';

  const endFind = () => {
    findBar.hidden = true;
    events.onEndFind();
  };
  const press = (does: string) => {
    if (does === 'nextEvidence') events.onStep(1);
    else if (does === 'previousEvidence') events.onStep(-1);
    else if (does === 'endFind') endFind();
    else events.onAct(does as ReaderAction);
  };
  for (const button of buttons) {
    label(button);
    // A press must not take the selection away that it is about.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => press(button.dataset.does ?? ''));
  }
  moveWithArrows(byId('toolbar'));
  page.addEventListener('focus', () => page.select());
  page.addEventListener('change', () => events.onGoToPage(page.value));
  page.addEventListener('blur', () => {
    page.value = shownPage;
  });
  query.addEventListener('input', () => events.onFind(query.value, 'first'));
  findBar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') endFind();
    else if (event.key === 'Enter' && event.target === query) {
      events.onFind(query.value, event.shiftKey ? 'previous' : 'next');
      event.preventDefault();
    }
  });

  return {
    showEvidence(place) {
      byId('evidence').hidden = place === undefined || place.count < 2;
      if (!place) return;
      const text = byId('evidence-place');
      text.textContent = `${place.index + 1}/${place.count}`;
      text.title = `Evidence ${place.index + 1} of ${place.count}`;
    },
    showPage(position) {
      byId('pages').hidden = position === undefined;
      if (!position) return;
      const { name, index, count } = position;
      shownPage = name;
      if (document.activeElement !== page) page.value = name;
      const isPlain = name === String(index + 1);
      byId('page-count').textContent = isPlain ? `of ${count}` : `(${index + 1} of ${count})`;
    },
    showFound({ current, total }) {
      const isAsked = query.value.trim() !== '';
      byId('found').textContent = !isAsked ? '' : total === 0 ? 'No match' : `${current || '?'} of ${total}`;
      query.setAttribute('aria-invalid', String(isAsked && total === 0));
    },
    showPaperColors(isOn) {
      const button = document.querySelector('button[data-does="togglePaperColors"]');
      button?.setAttribute('aria-pressed', String(isOn));
    },
    openFind() {
      findBar.hidden = false;
      const selected = getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
      if (selected !== '' && selected.length <= MOST_SELECTED) query.value = selected;
      query.focus({ preventScroll: true });
      query.select();
      if (query.value !== '') events.onFind(query.value, 'first');
    },
    query: () => query.value,
    editPage() {
      if (!byId('pages').hidden) page.focus({ preventScroll: true });
    },
  };
}

/** A longer selection is not what one looks for. */
const MOST_SELECTED = 120;

function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

function label(button: HTMLButtonElement): void {
  const [name, key] = NAMES[button.dataset.does ?? ''] ?? [''];
  const shown = key?.replaceAll('Mod', isMac ? '⌘' : 'Ctrl');
  button.title = shown ? `${name} (${shown})` : name;
  button.setAttribute('aria-label', name);
  if (key) button.setAttribute('aria-keyshortcuts', key.replaceAll('Mod', isMac ? 'Meta' : 'Control'));
}

/** As in any toolbar; Tab goes through them, too. */
function moveWithArrows(toolbar: HTMLElement): void {
  toolbar.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || !(event.target instanceof HTMLButtonElement)) return;
    const all = [...toolbar.querySelectorAll<HTMLButtonElement>('button')].filter((one) => one.offsetParent !== null);
    all.at((all.indexOf(event.target) + by) % all.length)?.focus();
    event.preventDefault();
  });
}
