/** The same numbers with room for one at `index`: at least twice as many, so that growing one by one takes linear time. */
export function withRoom(numbers: Uint32Array<ArrayBuffer>, index: number): Uint32Array<ArrayBuffer> {
  if (index < numbers.length) return numbers;
  const larger = new Uint32Array(Math.max(index + 1, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
