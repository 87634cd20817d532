import { isProblem, loadReasons, type Problem } from '#lib/shared/http/index.ts';
import * as api from './commentApi.ts';
import type { CommentData, Order, ThreadData, ThreadOverlay } from './commentApi.ts';

const NOBODY: ThreadOverlay = {
  comment: { allowed: false, reason: null, opensAt: null },
  openMind: false,
  preElection: false,
  agreed: [],
  own: [],
};

/** Where an answer to `parent` belongs among replies in order of reading: after everything under `parent`. */
export function placeOf(replies: CommentData[], parent: number): number {
  const at = replies.findIndex((reply) => reply.id === parent);
  if (at < 0) return replies.length;
  const end = replies.findIndex((reply, index) => index > at && reply.depth <= replies[at]!.depth);
  return end < 0 ? replies.length : end;
}

/** The threads under one idea, what this reader may do there, and what they do. */
export class Conversation {
  readonly idea: number;
  threads = $state.raw<ThreadData[]>([]);
  order = $state<Order>('oldest');
  next = $state<string | null>(null);
  mine = $state.raw<ThreadOverlay>(NOBODY);
  state = $state<'loading' | 'ready' | 'failed'>('loading');
  busy = $state(false);
  error = $state.raw<unknown>(null);
  /** What went wrong with an agreement or a deletion. */
  problem = $state.raw<Problem | null>(null);
  private turn = 0;

  constructor(idea: number) {
    this.idea = idea;
  }

  async load(order: Order = this.order) {
    const turn = ++this.turn;
    this.order = order;
    this.state = this.threads.length ? this.state : 'loading';
    try {
      const [page, mine] = await Promise.all([api.threads(this.idea, order), this.overlay()]);
      if (turn !== this.turn) return; // another order was asked for meanwhile
      this.threads = page.items;
      this.next = page.next;
      this.mine = mine;
      this.state = 'ready';
    } catch (error) {
      if (turn !== this.turn) return;
      await loadReasons();
      this.error = error;
      this.state = 'failed';
    }
  }

  private async overlay(): Promise<ThreadOverlay> {
    const mine = await api.overlay(this.idea);
    if (mine.comment.reason) await loadReasons();
    return mine;
  }

  async more() {
    if (!this.next || this.busy) return;
    await this.guarded(async () => {
      const page = await api.threads(this.idea, this.order, this.next);
      const known = this.threads.map((thread) => thread.comment.id);
      this.threads = [...this.threads, ...page.items.filter((thread) => !known.includes(thread.comment.id))];
      this.next = page.next;
    });
  }

  async moreReplies(thread: ThreadData) {
    if (!thread.more || this.busy) return;
    await this.guarded(async () => {
      const page = await api.moreReplies(thread.comment.id, thread.more!);
      const known = thread.replies.map((reply) => reply.id);
      const replies = [...thread.replies, ...page.items.filter((reply) => !known.includes(reply.id))];
      this.replace(thread, { ...thread, replies, more: page.next ?? undefined });
    });
  }

  /** Throws a Problem; the form shows it and keeps the words. */
  async post(parent: CommentData | null, words: api.Words, key: string): Promise<CommentData> {
    const posted = await api.postComment(this.idea, parent?.id ?? null, words, key);
    if (parent) this.insertReply(parent, posted);
    else if (!this.find(posted.id)) {
      const thread = { comment: posted, replies: [] };
      this.threads = this.order === 'newest' ? [thread, ...this.threads] : [...this.threads, thread];
    }
    this.mine = await this.overlay();
    return posted;
  }

  private insertReply(parent: CommentData, posted: CommentData) {
    const thread = this.threadOf(parent.id);
    if (!thread || this.find(posted.id)) return;
    const replies = [...thread.replies];
    replies.splice(placeOf(replies, parent.id), 0, posted);
    this.replace(thread, { ...thread, replies });
  }

  async edit(comment: CommentData, version: number, words: api.Words) {
    const edited = await api.editComment(comment.id, version, words);
    this.update(comment.id, edited);
    this.mine = await this.overlay();
  }

  /** Reads the page again: what is left depends on who replied. */
  async remove(comment: CommentData, version: number): Promise<boolean> {
    const done = await this.guarded(() => api.deleteComment(comment.id, version));
    if (done) await this.load();
    return done;
  }

  agrees = (comment: CommentData) => this.mine.agreed.includes(comment.id);

  async toggleAgreement(comment: CommentData): Promise<boolean> {
    const agreed = this.agrees(comment);
    return this.guarded(async () => {
      const answer = await (agreed ? api.disagree(comment.id) : api.agree(comment.id));
      const others = this.mine.agreed.filter((id) => id !== comment.id);
      this.mine = { ...this.mine, agreed: agreed ? others : [...others, comment.id] };
      this.update(comment.id, { agreed: answer.agreed });
    });
  }

  own = (comment: CommentData) => this.mine.own.find((own) => own.id === comment.id);

  find = (id: number): CommentData | undefined =>
    this.threads.flatMap((thread) => [thread.comment, ...thread.replies]).find((one) => one.id === id);

  private threadOf = (id: number) =>
    this.threads.find(
      (thread) => thread.comment.id === id || thread.replies.some((reply) => reply.id === id),
    );

  private update(id: number, change: Partial<CommentData>) {
    const changed = (one: CommentData) => (one.id === id ? { ...one, ...change } : one);
    this.threads = this.threads.map((thread) => ({
      ...thread,
      comment: changed(thread.comment),
      replies: thread.replies.map(changed),
    }));
  }

  private replace(old: ThreadData, by: ThreadData) {
    this.threads = this.threads.map((thread) => (thread.comment.id === old.comment.id ? by : thread));
  }

  private async guarded(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await work();
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      await loadReasons();
      this.problem = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
