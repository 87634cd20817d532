import type { Localised } from '#lib/shared/i18n/index.ts';

/** A file that the council attached, as the API describes it. */
export interface Attachment {
  id: number;
  type: 'JPEG' | 'PNG' | 'PDF';
  url: string;
  smallUrl?: string;
  bytes: number;
  width?: number;
  height?: number;
  alternative: Localised;
}

/** What the server takes; the same limit stands there. */
export const LARGEST_BYTES = 10 * 1024 * 1024;
export const TYPES = 'image/jpeg,image/png,application/pdf';

export const megabytes = (bytes: number) => Math.max(0.1, Math.round(bytes / 104857.6) / 10);
