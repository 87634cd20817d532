import type { HandleClientError } from '@sveltejs/kit/hooks';
import { isProblem, reasonText } from '#lib/shared/http/index.ts';

/** A problem thrown while a page loads becomes the error page, in the reader's words. */
export const handleError: HandleClientError = ({ error, kind }) => {
  if (isProblem(error)) {
    return {
      status: error.status || 503,
      message: reasonText(error),
      reason: error.reason,
      offline: error.offline,
    };
  }
  if (kind === 'unknown') {
    console.error(error);
    return { message: '' }; // the error page has its own words
  }
  return {};
};
