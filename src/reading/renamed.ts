/** The same bytes under another name: only what was taken from the name is another. */
import type { Reading, WorkReading } from '../model/source';
import { titleFromFileName } from './record/fileTitle';

/** What reading the same bytes under `name` would give, which must end as the name did that they were read under. */
export function renamed(reading: Reading, name: string): Reading {
  const title = titleFromFileName(name);
  return { ...reading, works: reading.works.map((work, index) => retitled(work, title, index === 0)) };
}

function retitled(work: WorkReading, title: string | undefined, isFirst: boolean): WorkReading {
  const { fields, origins } = work.metadata;
  const wasNamed = origins.title === 'file-name';
  const wouldBeNamed = isFirst && work.kind === 'text' && fields.title === undefined && title !== undefined;
  if (!wasNamed && !wouldBeNamed) return work;
  const { title: _title, ...otherFields } = fields;
  const { title: _origin, ...otherOrigins } = origins;
  const metadata =
    title === undefined
      ? { fields: otherFields, origins: otherOrigins }
      : { fields: { ...otherFields, title }, origins: { ...otherOrigins, title: 'file-name' as const } };
  return { ...work, metadata };
}
