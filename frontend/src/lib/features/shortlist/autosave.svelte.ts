import { isProblem } from '#lib/shared/http/index.ts';
import type { SheetToSave } from './shortlistApi.ts';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'stale' | 'refused';

type Save = (sheet: SheetToSave, version: number) => Promise<{ data: { version: number } }>;

interface Times {
  /** Milliseconds after the last change. */
  wait?: number;
  /** Milliseconds before another try without a line. */
  again?: number;
}

/**
 * Saves a score sheet by itself, one request at a time, the newest words last. Without a line it keeps trying with the
 * same version: the API answers a save that had arrived already with 200. A sheet that was changed on another device is
 * not overwritten; the page says so.
 */
export class Autosave {
  state = $state<SaveState>('saved');
  problem = $state<unknown>(null);

  #version: number;
  #next: SheetToSave | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  readonly #save: Save;
  readonly #wait: number;
  readonly #again: number;

  constructor(version: number, save: Save, { wait = 800, again = 5000 }: Times = {}) {
    this.#version = version;
    this.#save = save;
    this.#wait = wait;
    this.#again = again;
  }

  get version() {
    return this.#version;
  }

  /** What the sheet says now; sent a moment after the last change. */
  change(sheet: SheetToSave) {
    if (this.state === 'stale') return;
    this.#next = sheet;
    this.state = 'waiting';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#wait);
  }

  /** Sends what waits, and waits for what is under way: before the page is left. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!this.#next || this.state === 'stale') return;
    this.#running = this.#send(this.#next).finally(() => (this.#running = null));
    await this.#running;
  }

  stop() {
    clearTimeout(this.#timer);
  }

  async #send(sheet: SheetToSave) {
    this.state = 'saving';
    try {
      const { data } = await this.#save(sheet, this.#version);
      this.#version = data.version;
      this.problem = null;
      if (this.#next === sheet) {
        this.#next = null;
        this.state = 'saved';
      } else {
        this.state = 'waiting';
      }
    } catch (thrown) {
      this.#failed(thrown);
    }
  }

  #failed(thrown: unknown) {
    this.problem = thrown;
    if (isProblem(thrown) && thrown.status === 412) {
      this.state = 'stale';
    } else if (isProblem(thrown) && (thrown.offline || thrown.status >= 500 || thrown.sessionExpired)) {
      this.state = 'offline';
      this.#timer = setTimeout(() => void this.flush(), this.#again);
    } else {
      this.state = 'refused';
    }
  }
}
