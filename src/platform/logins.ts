import { createHmac } from 'node:crypto';
import { connected } from './connected.ts';
import type { Login } from './database.ts';
import { makeLogin, setPassword } from './ownership.query.ts';

const GROUPS: Readonly<Record<Login, string>> = {
  reader: 'candor_reader',
  writer: 'candor_writer',
  jobs: 'candor_jobs',
  keys: 'candor_keys',
};

/**
 * Gives each login its name and password, derived from the deployment's secret so that replicas agree without telling
 * each other, and makes what is missing on the server. Answers with each login's URL.
 */
export async function ensureLogins(
  ownerUrls: { data: string; keys: string },
  secret: Buffer,
): Promise<Record<Login, string>> {
  const entries = await Promise.all(
    (Object.keys(GROUPS) as Login[]).map(async (login) => {
      const ownerUrl = login === 'keys' ? ownerUrls.keys : ownerUrls.data;
      const name = `candor_${derive(secret, 'deployment').slice(0, 10)}_${login}`;
      const url = urlFor(ownerUrl, name, derive(secret, `password of ${login}`));
      if (!(await canConnect(url))) await openLogin(ownerUrl, login, name, url);
      return [login, url] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Login, string>;
}

const derive = (secret: Buffer, label: string): string => createHmac('sha256', secret).update(label).digest('hex');

function urlFor(ownerUrl: string, name: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = password;
  return url.toString();
}

async function canConnect(url: string): Promise<boolean> {
  try {
    await connected(url, () => Promise.resolve());
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code;
    // 28P01: wrong password or no such role. Anything else is a fault that a new login wouldn't mend.
    if (code === '28P01' || code === '28000') return false;
    throw error;
  }
}

async function openLogin(ownerUrl: string, login: Login, name: string, url: string): Promise<void> {
  try {
    await connected(ownerUrl, async (owner) => {
      await makeLogin(owner, name, GROUPS[login]);
      await setPassword(owner, name, new URL(url).password);
    });
  } catch (error) {
    // Two replicas at their first start: the other one has just written the same password.
    if (!(await canConnect(url))) throw error;
  }
}
