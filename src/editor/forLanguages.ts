/** Registers a provider for the languages of drafts, and again when the setting changes. */
import { Disposable, type DocumentSelector } from 'vscode';
import type { Settings } from './settings';

export function forLanguages(settings: Settings, register: (selector: DocumentSelector) => Disposable): Disposable {
  const selector = () => settings.languages().map((language) => ({ language }));
  let registered = register(selector());
  let languages = settings.languages().join();
  const listener = settings.onDidChange(() => {
    if (settings.languages().join() === languages) return;
    languages = settings.languages().join();
    registered.dispose();
    registered = register(selector());
  });
  return new Disposable(() => {
    listener.dispose();
    registered.dispose();
  });
}
