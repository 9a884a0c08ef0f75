/** What the editor asks libraries and registries through: a bundle of its own, loaded when the first of them is asked. */
export { isLoopbackHost } from './address';
export { nameOf, recogniseIdentifier } from './lookup/identifiers';
export { hostAsked, lookUp, REGISTRIES } from './lookup/lookUp';
export { fetchPage } from './lookup/page';
export { ZoteroClient } from './zotero/client';
export { readMirror, updateMirror } from './zotero/mirror';
export { pick, probePicker } from './zotero/picker';
