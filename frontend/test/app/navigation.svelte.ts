import { vi } from 'vitest';

/** Stand-ins for $app/navigation in unit tests. */
export const goto = vi.fn(async () => {});
export const invalidate = vi.fn(async () => {});
export const invalidateAll = vi.fn(async () => {});
export const afterNavigate = vi.fn();
export const beforeNavigate = vi.fn();
export const replaceState = vi.fn();
export const pushState = vi.fn();
