/** Puts records together from what several places say of the same work, remembering which place said what. */
import type { ItemFields, ItemValue } from '../model/item';
import { type Metadata, ORIGINS, type Origin } from '../model/metadata';

/** What is known of a work before anything was looked at. */
export const NO_METADATA: Metadata = { fields: {}, origins: {} };

/** Fields from one place. Those that are absent or empty stay unknown. */
export function toMetadata(fields: ItemFields, origin: Origin): Metadata {
  const known = Object.entries(fields).filter(([, value]) => isKnown(value));
  return {
    fields: Object.fromEntries(known) as ItemFields,
    origins: Object.fromEntries(known.map(([key]) => [key, origin])),
  };
}

/** Field by field, the value from the better origin; from `first` where both come from the same. */
export function mergeMetadata(first: Metadata, second: Metadata): Metadata {
  const fields: Record<string, ItemValue | undefined> = { ...second.fields };
  const origins: Record<string, Origin> = { ...second.origins };
  for (const [key, value] of Object.entries(first.fields)) {
    if (value === undefined) continue;
    const origin = first.origins[key] ?? 'file-name';
    if (fields[key] !== undefined && rankOf(origins[key]) < rankOf(origin)) continue;
    fields[key] = value;
    origins[key] = origin;
  }
  return { fields, origins };
}

function rankOf(origin: Origin | undefined): number {
  return ORIGINS.indexOf(origin ?? 'file-name');
}

function isKnown(value: ItemValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
