import type { Rooms } from '../../rooms.ts';
import { Api } from './api.ts';

const KEY_DAYS = 7;
/** Each role that speaks in the story, and the variable of its key in the lines to copy. */
const ROLES = {
  recruiter: 'RECRUITER',
  hiring_manager: 'MANAGER',
  background_reviewer: 'REVIEWER',
  dpo: 'DPO',
  ats_integration: 'ATS',
} as const;

/** The service as each role reaches it. */
export type Voices = Readonly<Record<keyof typeof ROLES, Api>>;

export interface RoleKey {
  readonly variable: string;
  readonly key: string;
}

/** A key for each role, for a week; earlier starts' keys go on working until theirs is over. */
export async function voicesOf(rooms: Rooms, url: string): Promise<{ voices: Voices; keys: RoleKey[] }> {
  const made = await Promise.all(
    Object.entries(ROLES).map(async ([role, variable]) => {
      const { key } = await rooms.keys.create({ role, name: `demo ${role}`, days: KEY_DAYS });
      return { role, variable, key };
    }),
  );
  const voices = Object.fromEntries(made.map(({ role, key }) => [role, new Api(url, key)])) as Record<
    keyof Voices,
    Api
  >;
  return { voices, keys: made.map(({ variable, key }) => ({ variable, key })) };
}
