import { isProblem } from '#lib/shared/http/index.ts';
import { listIdeas, readIdea, type IdeaCardData } from './ideaApi.ts';

type Query = NonNullable<Parameters<typeof listIdeas>[0]>;

/** The idea of this number (with # or without) if it is in the query's call; otherwise the ideas of these words, within the query. */
export async function findIdeas(asked: string, query: Query): Promise<IdeaCardData[]> {
  const words = asked.trim();
  if (!/^#?\d+$/.test(words)) return (await listIdeas({ ...query, q: words || null })).data.items;
  try {
    const idea = (await readIdea(Number(words.replace('#', '')))).data;
    return query.call == null || idea.call.id === query.call ? [idea] : [];
  } catch (thrown) {
    if (isProblem(thrown) && thrown.status === 404) return [];
    throw thrown;
  }
}
