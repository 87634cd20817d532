import type { PageLoad } from './$types';
import { readDelivery } from '#lib/features/delivery/deliveryApi.ts';
import { readIdea } from '#lib/features/idea/ideaApi.ts';
import { readTimeline } from '#lib/features/page/timelineApi.ts';
import { readAnswer } from '#lib/features/response/responseApi.ts';
import { isProblem } from '#lib/shared/http/index.ts';

export const load: PageLoad = async ({ params }) => {
  try {
    const number = Number(params.number);
    const [{ data, etag }, answer, moments, told] = await Promise.all([
      readIdea(number),
      readAnswer(number),
      readTimeline(number),
      readDelivery(number),
    ]);
    return { idea: data, etag, answer, moments, delivery: told.delivery, gone: null };
  } catch (error) {
    // what was removed leaves a note behind; nothing else about it
    if (isProblem(error) && error.status === 410) {
      return {
        idea: null,
        etag: null,
        answer: null,
        moments: [],
        delivery: null,
        gone: error.reason === 'idea_sealed' ? 'sealed' : 'removed',
      };
    }
    throw error;
  }
};
