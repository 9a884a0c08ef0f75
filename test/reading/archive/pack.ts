import { strToU8, type Zippable, zipSync } from 'fflate';

/** An archive with these texts and bytes by their names. */
export function pack(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}
