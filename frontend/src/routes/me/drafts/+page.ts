import { myDrafts } from '#lib/features/idea/ideaApi.ts';

export const load = async () => ({ drafts: (await myDrafts()).data });
