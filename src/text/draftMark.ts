/** Whether a text says of itself that it is the writer's own, and no source. */

/** Front matter is looked at this far. */
const LENGTH = 10_000;

/** `draft: true` in the YAML block that a text begins with. */
export function isMarkedAsDraft(text: string): boolean {
  const [first, ...lines] = text.slice(0, LENGTH).split(/\r\n|\n|\r/);
  if (first?.trimEnd() !== '---') return false;
  const end = lines.findIndex((line) => /^(---|\.\.\.)\s*$/.test(line));
  return end >= 0 && lines.slice(0, end).some((line) => /^draft:\s+(true|yes)\s*(#.*)?$/i.test(line));
}
