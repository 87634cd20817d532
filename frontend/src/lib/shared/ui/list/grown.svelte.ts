interface Page<T> {
  items: T[];
  next: string | null;
}

/** A list that grows by "show more": what the page brought, and the pages that were read after it. */
export class Grown<T> {
  #further = $state.raw<({ of: Page<T> } & Page<T>) | null>(null);
  #busy = $state(false);
  readonly #first: () => Page<T>;
  readonly #read: (after: string) => Promise<Page<T>>;

  /** `first` is the first page; another one begins the list anew. `read` reads the page after a cursor. */
  constructor(first: () => Page<T>, read: (after: string) => Promise<Page<T>>) {
    this.#first = first;
    this.#read = read;
  }

  get #more() {
    return this.#further?.of === this.#first() ? this.#further : null;
  }

  get items(): T[] {
    return [...this.#first().items, ...(this.#more?.items ?? [])];
  }

  get next(): string | null {
    return (this.#more ?? this.#first()).next;
  }

  get busy() {
    return this.#busy;
  }

  grow = async () => {
    const after = this.next;
    if (!after) return;
    const of = this.#first();
    const before = this.#more?.items ?? [];
    this.#busy = true;
    const page = await this.#read(after).finally(() => (this.#busy = false));
    this.#further = { of, items: [...before, ...page.items], next: page.next };
  };
}
