/** Which part of an Office package belongs to which, by its `.rels` files. */
import { folderOf, resolvePath } from '../archive/path';
import { parseXml } from '../archive/xml';
import type { Zip } from '../archive/zip';

export interface Relation {
  /** What the text of the part calls it by. */
  readonly id: string;
  /** The last word of its type: `footnotes`. */
  readonly type: string;
  /** The name of the part in the package. */
  readonly target: string;
}

/** @param part the name of the part whose relations are asked for; empty for the package itself. */
export function readRelations(zip: Zip, part: string): Relation[] {
  const folder = folderOf(part);
  const relations: Relation[] = [];
  parseXml(
    zip.pieces(`${folder}_rels/${part.slice(folder.length)}.rels`),
    {},
    {
      open(_, { Id = '', Type = '', Target = '', TargetMode }) {
        if (Target === '' || TargetMode === 'External') return;
        relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolvePath(folder, Target) });
      },
      close() {},
    },
  );
  return relations;
}

export function findPart(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type)?.target;
}
