/** Passwords of encrypted files that the writer has given before. */

/** Undefined where none is known. */
export async function passwordFor(_uri: string): Promise<string | undefined> {
  return undefined;
}
