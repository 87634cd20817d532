import { describe, expect, it } from 'vitest';
import { returnAddress, welcomeAddress } from './welcomeGate.ts';

const at = (path: string) => new URL(path, 'http://localhost');
const newcomer = { needsWelcome: true };

describe('the gate at the first sign-in', () => {
  it('leads a newcomer to the questions and remembers where they were, in their language', () => {
    expect(welcomeAddress(newcomer, at('/ideas/142?sort=newest'))).toBe(
      '/welcome?returnTo=%2Fideas%2F142%3Fsort%3Dnewest',
    );
    expect(welcomeAddress(newcomer, at('/cy/ideas'))).toBe('/cy/welcome?returnTo=%2Fcy%2Fideas');
  });

  it('stands in nobody else’s way, nor before the pages that the questions are about', () => {
    expect(welcomeAddress({ needsWelcome: false }, at('/ideas'))).toBeNull();
    for (const open of ['/welcome', '/cy/welcome', '/privacy', '/cy/house-rules']) {
      expect(welcomeAddress(newcomer, at(open))).toBeNull();
    }
  });

  it('goes back only to a page of this site', () => {
    expect(returnAddress(at('/welcome?returnTo=%2Fcy%2Fideas%2F142'))).toBe('/cy/ideas/142');
    for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example', '/welcome', '']) {
      expect(returnAddress(at(`/welcome?returnTo=${encodeURIComponent(elsewhere)}`))).toBe('/');
    }
  });
});
