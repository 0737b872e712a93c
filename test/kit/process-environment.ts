/** What the processes that tests start have of this one's environment: nothing that could be a setting. */
export const processEnvironment = (): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.TEST_COMPILE_CACHE,
});
