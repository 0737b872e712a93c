import { Refusal } from '../platform/index.ts';

/** Does a deed for a person whose rows may have ended meanwhile: undefined where there is nobody left to do it for. */
export async function whileThere<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'CANDIDATE_ENDED' || error.code === 'CANDIDATE_NOT_FOUND'))
      return undefined;
    throw error;
  }
}
