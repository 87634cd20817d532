import { connection, get } from '#lib/shared/http/index.ts';

export type Desk =
  'officer' | 'answerer' | 'councillor' | 'clerk' | 'juror' | 'moderator' | 'administrator' | 'facilitator';

/** GET /api/me: who is reading. */
export interface Me {
  signedIn: boolean;
  /** First sign-in: name, house rules and privacy notice are still to be settled at /welcome. */
  needsWelcome: boolean;
  name: string;
  initials: string;
  badge: string | null;
  language: 'en' | 'cy' | null;
  underEighteen: boolean;
  desks: Desk[];
  unreadNotices: number;
}

export const VISITOR: Me = {
  signedIn: false,
  needsWelcome: false,
  name: '',
  initials: '',
  badge: null,
  language: null,
  underEighteen: false,
  desks: [],
  unreadNotices: 0,
};

/** The reader, for the shell and for forms; loaded by the root layout, `reload()` after a change to oneself. */
class Reader {
  me = $state<Me>(VISITOR);

  /** Never fails: who cannot be asked is treated as a visitor. */
  async reload(): Promise<Me> {
    try {
      this.me = { ...VISITOR, ...(await get<Me>('/api/me')).data };
    } catch {
      this.me = VISITOR;
    }
    connection.signedIn = this.me.signedIn;
    if (this.me.signedIn) connection.sessionExpired = false;
    return this.me;
  }
}

export const reader = new Reader();

/** Where the sign-in begins; comes back to `returnTo`, by default the page on screen. A full page load. */
export const signInHref = (returnTo?: string) =>
  `/login?returnTo=${encodeURIComponent(
    returnTo ?? (typeof window === 'undefined' ? '/' : window.location.pathname + window.location.search),
  )}`;

export const SIGN_OUT_HREF = '/logout';
