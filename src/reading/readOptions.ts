/** What readers of some formats may need beside the bytes. */
export interface ReadOptions {
  /** Tried one after the other on a protected file. */
  readonly passwords?: readonly string[];
  /** Data that ships with the reader, by its path: `cmaps/UniGB-UCS2-H.bcmap`; undefined where it is not at hand. */
  readonly resource?: (path: string) => Promise<Uint8Array | undefined>;
}
