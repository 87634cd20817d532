import type { PageLoad } from './$types';
import { readIdea } from '#lib/features/idea/ideaApi.ts';
import { isProblem } from '#lib/shared/http/index.ts';

export const load: PageLoad = async ({ params }) => {
  try {
    const { data, etag } = await readIdea(Number(params.number));
    return { idea: data, etag, gone: null };
  } catch (error) {
    // what was removed leaves a note behind; nothing else about it
    if (isProblem(error) && error.status === 410) {
      return { idea: null, etag: null, gone: error.reason === 'idea_sealed' ? 'sealed' : 'removed' };
    }
    throw error;
  }
};
