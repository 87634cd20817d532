export const LOCALES: string[];
export function folders(root?: string): string[];
export function catalogue(folder: string, locale: string, root?: string): Record<string, unknown>;
export function merge(locale: string, root?: string): Record<string, unknown>;
export function mergeMessages(): boolean;
