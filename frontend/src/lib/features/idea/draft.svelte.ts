import { isProblem, newIdempotencyKey, reasonText } from '#lib/shared/http/index.ts';
import { locale } from '#lib/shared/i18n/index.ts';
import { createIdea, readIdea, saveIdea, submitIdea, type IdeaData, type IdeaText } from './ideaApi.ts';
import { forget, keep, kept } from './keptDraft.ts';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'signedOut' | 'conflict' | 'problem';

export const emptyText = (): IdeaText => ({
  callId: null,
  language: locale(),
  title: '',
  now: '',
  change: '',
  forWhom: '',
  have: '',
  need: null,
  by: null,
  kind: null,
  topicId: null,
  areaId: null,
  pin: null,
});

export const textOf = (idea: IdeaData): IdeaText => ({
  callId: idea.call.id,
  language: idea.language === 'other' ? null : idea.language,
  title: idea.title,
  now: idea.sections.now.text,
  change: idea.sections.change.text,
  forWhom: idea.sections.forWhom,
  have: idea.sections.have.text,
  need: idea.need,
  by: idea.by,
  kind: idea.kind,
  topicId: idea.topic?.id ?? null,
  areaId: idea.area?.id ?? null,
  pin: idea.pin,
});

/** The whole place is an answer too: it has no area, and must not look as if nothing was chosen. */
export const WHOLE_PLACE = 'whole';

/**
 * A draft in the making: saves itself on the server a moment after the last key, keeps a copy in this tab (or on this device,
 * if the writer wants that) until the server has it, and says which of these it is.
 */
export class IdeaDraft {
  text = $state<IdeaText>(emptyText());
  number = $state<number | null>(null);
  state = $state<SaveState>('saved');
  problem = $state('');
  /** What was typed before the page was lost is back. */
  restored = $state(false);
  onDevice = $state(false);

  private etag: string | null = null;
  private key = newIdempotencyKey();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | undefined;
  private saved = JSON.stringify(emptyText());

  constructor(
    /** Milliseconds after the last key. */
    private readonly pause = 1200,
  ) {}

  /** @throws Problem when the draft is not there for this reader */
  async open(number: number | null) {
    this.number = number;
    if (number !== null) {
      const { data, etag } = await readIdea(number);
      this.etag = etag;
      this.text = textOf(data);
    }
    this.saved = JSON.stringify(this.text);
    const local = kept(number);
    if (local && JSON.stringify(local.text) !== this.saved) {
      this.text = local.text;
      this.onDevice = local.onDevice;
      this.restored = true;
      this.changed();
    }
  }

  /** Call after every change. */
  changed() {
    if (JSON.stringify(this.text) === this.saved) return;
    if (this.state !== 'conflict') this.state = 'unsaved';
    keep(this.number, $state.snapshot(this.text) as IdeaText, this.onDevice);
    clearTimeout(this.timer);
    if (this.state !== 'conflict') this.timer = setTimeout(() => void this.save(), this.pause);
  }

  /** Whether the server has what is on screen. One save at a time; what is typed meanwhile goes with the next. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (JSON.stringify(this.text) === this.saved && this.number !== null) return true;
    this.running = this.send();
    try {
      return await this.running;
    } finally {
      this.running = undefined;
    }
  }

  private async send(): Promise<boolean> {
    const sent = $state.snapshot(this.text) as IdeaText;
    const before = this.number;
    this.state = 'saving';
    try {
      const reply =
        before === null ? await createIdea(sent, this.key) : await saveIdea(before, sent, this.etag);
      this.number = reply.data.number;
      this.etag = reply.etag;
      this.saved = JSON.stringify(sent);
      forget(before);
      this.state = 'saved';
      this.problem = '';
      if (JSON.stringify(this.text) !== this.saved) this.changed();
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }

  private failed(error: unknown) {
    this.problem = isProblem(error) ? reasonText(error) : String(error);
    if (!isProblem(error)) this.state = 'problem';
    else if (error.offline) this.state = 'offline';
    else if (error.sessionExpired || error.status === 401) this.state = 'signedOut';
    else if (error.status === 412 || error.status === 409) this.state = 'conflict';
    else if (error.reason === 'common_key_reused') this.retryWithNewKey();
    else this.state = 'problem';
    keep(this.number, $state.snapshot(this.text) as IdeaText, this.onDevice);
  }

  // the first save was answered after all, and more was typed since: the same key cannot carry another text
  private retryWithNewKey() {
    this.key = newIdempotencyKey();
    this.state = 'unsaved';
    this.timer = setTimeout(() => void this.save(), this.pause);
  }

  /** After a conflict: what is here replaces what was saved elsewhere, or gives way to it. */
  async settle(mine: boolean) {
    const { data, etag } = await readIdea(this.number!);
    this.etag = etag;
    if (!mine) this.text = textOf(data);
    this.saved = JSON.stringify(textOf(data));
    forget(this.number);
    this.state = 'saved';
    this.changed();
  }

  keepOnDevice(wanted: boolean) {
    this.onDevice = wanted;
    if (this.state !== 'saved') keep(this.number, $state.snapshot(this.text) as IdeaText, wanted);
    else if (!wanted) forget(this.number);
  }

  /** @throws Problem with the fields that still need an answer */
  async submit(): Promise<IdeaData | null> {
    if (!(await this.save()) || this.number === null) return null;
    const { data } = await submitIdea(this.number, this.etag);
    forget(this.number);
    return data;
  }

  stop() {
    clearTimeout(this.timer);
  }
}
