declare global {
  namespace App {
    interface Error {
      message: string;
      /** What the server called it, where it said so: `reason` of the problem document. */
      reason?: string;
      /** The browser could not reach the server. */
      offline?: boolean;
    }
  }
}

export {};
