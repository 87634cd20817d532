import createClient from 'openapi-fetch';
import type { paths } from './api.d.ts';
import { send } from './send.ts';

/**
 * The API by its OpenAPI description: `const { data } = await api.GET('/api/ideas/{number}', { params: … })`. Throws
 * `Problem` like the verbs do. Import it from here, and only where its types earn their 2 kB.
 */
export const api = createClient<paths>({
  baseUrl: typeof window === 'undefined' ? '' : window.location.origin,
  fetch: send,
});
