import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import { get } from '#lib/shared/http/index.ts';

export interface Home {
  figures: { ideas: number; supports: number; answered: number; inPlace: number };
  overdueCount: number;
  overdue: IdeaCardData[];
  owed: IdeaCardData[];
  newest: IdeaCardData[];
}

export const readHome = async () => (await get<Home>('/api/home')).data;
