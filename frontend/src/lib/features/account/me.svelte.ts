import { connection, get } from '#lib/shared/http/index.ts';

export type Desk =
  'officer' | 'answerer' | 'councillor' | 'clerk' | 'juror' | 'moderator' | 'administrator' | 'facilitator';

/** GET /api/me: who is reading. */
export interface Me {
  signedIn: boolean;
  /** First sign-in: name, house rules and privacy notice are still to be settled at /welcome. */
  needsWelcome: boolean;
  suspended: boolean;
  name: string;
  initials: string;
  /** Before the first sign-in is complete: what the identity provider calls this person. */
  suggestedName: string | null;
  badge: string | null;
  language: 'en' | 'cy' | null;
  underEighteen: boolean;
  email: string | null;
  /** E-mail choices, as the account feature describes them. */
  mail: unknown;
  desks: Desk[];
  unreadNotices: number;
  /** The slug of one's own public page, for councillors. */
  councillor: string | null;
  /** Whether staff sign in somewhere else than residents. */
  staffSignIn: boolean;
  /** Versions in force, to be accepted at the first sign-in. */
  rulesVersion: string;
  privacyVersion: string;
}

export const VISITOR: Me = {
  signedIn: false,
  needsWelcome: false,
  suspended: false,
  name: '',
  initials: '',
  suggestedName: null,
  badge: null,
  language: null,
  underEighteen: false,
  email: null,
  mail: null,
  desks: [],
  unreadNotices: 0,
  councillor: null,
  staffSignIn: false,
  rulesVersion: '',
  privacyVersion: '',
};

/** The reader, for the shell and for forms; loaded by the root layout, `reload()` after a change to oneself. */
class Reader {
  me = $state.raw<Me>(VISITOR);

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

/** The same for staff, where they have a provider of their own. */
export const staffSignInHref = (returnTo?: string) =>
  signInHref(returnTo).replace('/login?', '/login/staff?');

export const SIGN_OUT_HREF = '/logout';
