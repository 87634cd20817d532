let ahead = 0;

/** A demo's clock may be moved; the app counts days by the same one. */
export const moveClock = (seconds: number) => {
  ahead = seconds * 1000;
};

/** What time it is in the program. */
export const now = () => new Date(Date.now() + ahead);
