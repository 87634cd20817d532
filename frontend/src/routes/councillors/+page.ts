import { readCouncillors } from '#lib/features/account/accountApi.ts';

export const load = async () => ({ councillors: (await readCouncillors()).data.items });
