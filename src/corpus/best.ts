/** Something found, and how good it is among what was found with it. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** The best few of many, best first. */
export class Best {
  readonly items: Scored[] = [];

  constructor(private readonly limit: number) {}

  offer(id: number, score: number): void {
    const { items, limit } = this;
    if (items.length === limit && score <= items[limit - 1]!.score) return;
    let at = items.length < limit ? items.length : limit - 1;
    for (; at > 0 && items[at - 1]!.score < score; at--) items[at] = items[at - 1]!;
    items[at] = { id, score };
  }
}
