import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import EntryList from './EntryList.svelte';
import HeadCard from './HeadCard.svelte';
import { isText, isUnderHead } from './proof.ts';
import ProofDetails from './ProofDetails.svelte';
import type { RecordEntry, RecordHead, RecordProof } from './recordApi.ts';
import RecordStamp from './RecordStamp.svelte';
import TextCheck from './TextCheck.svelte';
import { inGroups, isKind, kindOptions } from './words.ts';

// made by the backend's own code: three entries, the second one proved
const sha = async (hex: string) => {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
const hexOf = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
const leaf = (text: string) => sha('00' + hexOf(text));
const node = (left: string, right: string) => sha('01' + left + right);

const head = (size: number, root: string): RecordHead => ({
  size,
  at: '2026-11-26T04:00:00Z',
  root,
  keyId: '0123456789abcdef',
  signature: 'abc',
  line: `betterif-head.1.0123456789abcdef.${size}.1.${root}.abc`,
  shortForm: `${size}-${root.slice(0, 32)}`,
});
const entry = (index: number, text: string, hash: string): RecordEntry => ({
  index,
  kind: 'IDEA_PUBLISHED',
  at: '2026-11-26T04:00:00Z',
  imported: false,
  idea: 142,
  title: 'there were benches',
  says: { en: 'Idea 142 was shared', cy: 'Rhannwyd syniad 142' },
  entry: text,
  leaf: hash,
});

async function aProof(): Promise<RecordProof> {
  const texts = ['{"index":0}', '{"index":1,"kind":"IDEA_PUBLISHED"}', '{"index":2}'];
  const [a, b, c] = (await Promise.all(texts.map(leaf))) as [string, string, string];
  const root = await node(await node(a, b), c);
  return { entry: entry(1, texts[1]!, b), head: head(3, root), path: [a, c] };
}

beforeEach(() => window.history.replaceState(null, '', '/record'));

describe('a proof, worked out in the browser', () => {
  it('fits, and does not when anything was changed', async () => {
    const proof = await aProof();
    expect(await isUnderHead(proof)).toBe(true);
    expect(await isUnderHead({ ...proof, path: [...proof.path].reverse() })).toBe(false);
    expect(await isUnderHead({ ...proof, path: proof.path.slice(1) })).toBe(false);
    expect(
      await isUnderHead({ ...proof, entry: { ...proof.entry, entry: proof.entry.entry.replace('1', '2') } }),
    ).toBe(false);
    expect(await isUnderHead({ ...proof, head: head(3, '00'.repeat(32)) })).toBe(false);
    expect(await isUnderHead({ ...proof, entry: { ...proof.entry, index: 3 } })).toBe(false);
  });

  it('is said in words', async () => {
    render(ProofDetails, { proof: await aProof() });
    expect(await screen.findByText(/the entry is under the head/)).toBeInTheDocument();
  });

  it('says when it does not fit', async () => {
    const proof = await aProof();
    render(ProofDetails, { proof: { ...proof, path: [] } });
    expect(await screen.findByText(/it does not fit/)).toBeInTheDocument();
  });
});

describe('the text behind a hash', () => {
  it('matches by the reader’s own sum, whatever the server says', async () => {
    const salt = 'ab'.repeat(32);
    const hash = await sha(salt + hexOf('Mainc ŵ'));
    const text = { state: 'MATCHES' as const, hash, salt, text: 'Mainc ŵ' };
    expect(await isText(text, hash)).toBe(true);
    const { unmount } = render(TextCheck, { text, hash });
    expect(await screen.findByText(/This is the text that was recorded/)).toBeInTheDocument();
    unmount();
    render(TextCheck, { text: { ...text, text: 'Mainc w' }, hash });
    expect(await screen.findByText(/not the one that was recorded/)).toBeInTheDocument();
  });

  it('that was erased is a gap', () => {
    render(TextCheck, { text: { state: 'ERASED', hash: 'aa' }, hash: 'aa' });
    expect(screen.getByText(/there is a gap/)).toBeInTheDocument();
  });
});

describe('the list and the head', () => {
  it('says each entry in the reader’s language and leads to its proof', () => {
    window.history.replaceState(null, '', '/cy/record');
    render(EntryList, { entries: [entry(7, '{"index":7}', 'aa')] });
    expect(screen.getByText('Rhannwyd syniad 142')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'there were benches' })).toHaveAttribute('href', '/cy/ideas/142');
    expect(screen.getByRole('link', { name: 'Cofnod 7: Prawf' })).toHaveAttribute('href', '/cy/record/7');
  });

  it('shows no title of an idea that is out of sight', () => {
    render(EntryList, { entries: [{ ...entry(7, '{"index":7}', 'aa'), title: null }] });
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('says when nothing was signed yet', () => {
    render(HeadCard, { head: null });
    expect(screen.getByText('Nothing is in the record yet.')).toBeInTheDocument();
  });

  it('groups the short form', () => {
    expect(inGroups('1042-3f9a77c13f9a77c13f9a77c13f9a77c1')).toBe(
      '1042-3f9a77c1 3f9a77c1 3f9a77c1 3f9a77c1',
    );
    expect(kindOptions().every(({ label }) => label.length > 0)).toBe(true);
    expect(isKind('SUPPORTS')).toBe(true);
    expect(isKind('NOTHING')).toBe(false);
    expect(isKind(null)).toBe(false);
  });
});

describe('the stamp on a printout', () => {
  const answers = (status: number, body: unknown) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(
        async () =>
          new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }),
      ),
    );
  afterEach(() => vi.unstubAllGlobals());

  it('says the newest head in its short form, on paper alone', async () => {
    answers(200, head(1042, 'ab'.repeat(32)));
    const { container } = render(RecordStamp);
    const short = await screen.findByText(inGroups(`1042-${'ab'.repeat(16)}`));
    expect(short.closest('.print-only')).toBe(container.querySelector('p'));
  });

  it('is left out while the record is empty, and the page goes on', async () => {
    answers(404, { status: 404, reason: 'record_empty' });
    const { container } = render(RecordStamp);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    expect(container.querySelector('.print-only')).toBeNull();
  });
});
