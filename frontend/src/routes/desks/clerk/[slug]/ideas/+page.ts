import type { PageLoad } from './$types';
import { listIdeas, moreIdeas, type IdeaCardData } from '#lib/features/idea/ideaApi.ts';

/** All public ideas of the council's call, page by page. */
export const load: PageLoad = async ({ parent }) => {
  const { desk } = await parent();
  const ideas: IdeaCardData[] = [];
  let page = await listIdeas({ call: desk.council.call.id, limit: 100 });
  ideas.push(...page.data.items);
  while (page.next) {
    page = await moreIdeas(page.next);
    ideas.push(...page.data.items);
  }
  return { ideas };
};
