import { isProblem, reasonText } from '#lib/shared/http/index.ts';

/** A problem thrown while a page loads becomes the error page, in the reader's words. */
export const handleError = ({ error, status }: { error: unknown; status: number; message: string }) => {
  if (!isProblem(error)) return { message: '', status };
  return { message: reasonText(error), reason: error.reason, offline: error.offline };
};
