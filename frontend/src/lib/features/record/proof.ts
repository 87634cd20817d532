// Checks a proof in the reader's own browser: RFC 9162, 2.1.3.2. The server is not asked.
import type { RecordProof, RecordText } from './recordApi.ts';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const utf8 = (text: string) => new TextEncoder().encode(text);

async function sha256(...parts: Uint8Array[]): Promise<Uint8Array> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
}

/** Browsers compute hashes on safe connections only. */
export const canCheck = () => typeof crypto !== 'undefined' && crypto.subtle !== undefined;

const node = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right);

/** Whether the entry, as it stands there byte by byte, is under the head. */
export async function isUnderHead(proof: RecordProof): Promise<boolean> {
  let hash = await sha256(Uint8Array.of(0), utf8(proof.entry.entry));
  let index = proof.entry.index;
  let last = proof.head.size - 1;
  const half = (number: number) => Math.floor(number / 2);
  if (index > last || hexOf(hash) !== proof.entry.leaf) return false;
  for (const step of proof.path.map(bytesOf)) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      hash = await node(step, hash);
      while (index % 2 === 0 && index !== 0) {
        index = half(index);
        last = half(last);
      }
    } else {
      hash = await node(hash, step);
    }
    index = half(index);
    last = half(last);
  }
  return last === 0 && hexOf(hash) === proof.head.root;
}

/** Whether salt and text give the hash that stands in the entry. */
export const isText = async (text: RecordText, hash: string) =>
  hexOf(await sha256(bytesOf(text.salt ?? ''), utf8(text.text ?? ''))) === hash;
