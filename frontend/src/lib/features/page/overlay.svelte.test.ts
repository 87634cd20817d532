import { afterEach, describe, expect, it, vi } from 'vitest';
import { OwnMarks } from './overlay.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

function answers(...bodies: (object | null)[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).searchParams.get('numbers') ?? '');
    const body = bodies.shift();
    return body
      ? new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
      : new Response('{"status":400,"reason":"common_invalid"}', {
          status: 400,
          headers: { 'Content-Type': 'application/problem+json' },
        });
  });
  return asked;
}

describe('own marks', () => {
  it('are asked for once for each idea, however the list grows', async () => {
    const asked = answers(
      { items: [{ number: 1, mine: true }] },
      { items: [{ number: 2, mine: false, vote: { supported: true } }] },
    );
    const own = new OwnMarks();
    await own.ask([1]);
    await own.ask([1, 2]);
    await own.ask([1, 2]);
    expect(asked).toEqual(['1', '2']);
    expect(own.marks.get(1)).toEqual({ mine: true, supported: false });
    expect(own.marks.get(2)).toEqual({ mine: false, supported: true });
  });

  it('leave the list as it is without an answer, and are asked for again', async () => {
    const asked = answers(null, { items: [{ number: 1, mine: false }] });
    const own = new OwnMarks();
    await own.ask([1]);
    expect(own.marks.size).toBe(0);
    await own.ask([1]);
    expect(asked).toEqual(['1', '1']);
  });
});
