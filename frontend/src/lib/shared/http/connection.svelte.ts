/** What the app knows about the line to the server and the reader's session; the layout shows it. */
class Connection {
  /** The browser or a failed request says there is no line. */
  offline = $state(false);
  /** A request came back with 401 or 499 although the reader was signed in. */
  sessionExpired = $state(false);
  /** Whether the reader was signed in when the page opened; a visitor's 401 is no expiry. */
  signedIn = false;

  constructor() {
    if (typeof window === 'undefined') return;
    this.offline = navigator.onLine === false;
    window.addEventListener('online', () => (this.offline = false));
    window.addEventListener('offline', () => (this.offline = true));
  }
}

export const connection = new Connection();
