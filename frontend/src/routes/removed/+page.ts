import { removed } from '#lib/features/moderation/moderationApi.ts';

export const load = async () => ({ removed: await removed() });
