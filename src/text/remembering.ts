/**
 * A function of a text that remembers what it gave, for texts that come again and again.
 *
 * @param most so many texts are remembered before it begins anew
 */
export function remembering<Value extends object | string>(
  make: (text: string) => Value,
  most = 10_000,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
