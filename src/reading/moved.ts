/** Works of one part of a text, told in places of the whole. */
import type { TextPosition } from '../model/passage';
import type { WorkReading } from '../model/source';

/** The work with everything in it standing `by` characters further on. */
export function moved(work: WorkReading, by: number): WorkReading {
  if (by === 0) return work;
  const shift = ({ start, end }: TextPosition): TextPosition => ({ start: start + by, end: end + by });
  return {
    ...work,
    position: shift(work.position),
    landmarks: work.landmarks.map((landmark) => ({ ...landmark, offset: landmark.offset + by })),
    passages: work.passages.map((passage) => ({
      ...passage,
      position: shift(passage.position),
      ...(passage.segments ? { segments: passage.segments.map(shift) } : {}),
    })),
    references: work.references.map((reference) => ({ ...reference, position: shift(reference.position) })),
  };
}
