import type { Line } from '../lines.ts';
import { trimEnd } from '../trimming.ts';

/** An address that says itself what it is. */
export const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'|,;]{3,200}/i;

/** The networks that profiles stand on, by the host of their address. */
const NETWORKS: Readonly<Record<string, string>> = {
  'linkedin.com': 'LinkedIn',
  'github.com': 'GitHub',
  'gitlab.com': 'GitLab',
  'xing.com': 'XING',
  'twitter.com': 'Twitter',
  'x.com': 'X',
  'stackoverflow.com': 'Stack Overflow',
  'medium.com': 'Medium',
  'instagram.com': 'Instagram',
  'facebook.com': 'Facebook',
  'dribbble.com': 'Dribbble',
  'behance.net': 'Behance',
  'youtube.com': 'YouTube',
  'kaggle.com': 'Kaggle',
  'orcid.org': 'ORCID',
  'researchgate.net': 'ResearchGate',
  'scholar.google.com': 'Google Scholar',
  'soundcloud.com': 'SoundCloud',
  'bitbucket.org': 'Bitbucket',
  'codepen.io': 'CodePen',
  'dev.to': 'DEV',
  'zhihu.com': 'Zhihu',
  'weibo.com': 'Weibo',
  'qiita.com': 'Qiita',
  'pinterest.com': 'Pinterest',
  'tiktok.com': 'TikTok',
  'mastodon.social': 'Mastodon',
  't.me': 'Telegram',
  'leetcode.com': 'LeetCode',
  'vimeo.com': 'Vimeo',
};

const REPOSITORIES: ReadonlySet<string> = new Set(['GitHub', 'GitLab', 'Bitbucket']);

const byName: ReadonlyMap<string, string> = new Map(
  [...Object.values(NETWORKS), 'WeChat', 'Line', 'Skype', '知乎', '微博', 'Telegram'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

export interface Profile {
  network?: string;
  username?: string;
  url?: string;
}

export function networkNamed(text: string): string | undefined {
  return byName.get(
    text
      .trim()
      .toLowerCase()
      .replace(/\s?[:：]$/, ''),
  );
}

/** The network whose site an address is on. */
export function networkAt(address: string): string | undefined {
  const host = parsed(address)?.hostname.replace(/^www\./, '');
  return host === undefined ? undefined : (NETWORKS[host] ?? NETWORKS[host.split('.').slice(-2).join('.')]);
}

/** The profile that an address leads to. */
export function profileAt(address: string): Profile | undefined {
  const network = networkAt(address);
  if (!network) return undefined;
  const steps = parsed(address)!
    .pathname.split('/')
    .filter((step) => step !== '');
  if (REPOSITORIES.has(network) && steps.length > 1) return undefined; // a piece of work, not whose it is
  const username = steps.at(-1)?.replace(/^@/, '');
  return username ? { network, username, url: address } : { network, url: address };
}

function parsed(address: string): URL | undefined {
  return URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`) ?? undefined;
}

/** The first address of a page, written or behind a link. */
export function linkIn(lines: readonly Line[]): string | undefined {
  const written = lines.flatMap(({ text }) => WEB_ADDRESS.exec(text.slice(0, 400))?.[0] ?? [])[0];
  return written === undefined ? linksBehind(lines)[0] : withoutPunctuation(written);
}

/** Pages that links lead to, not mail or telephones. */
export function linksBehind(lines: readonly Line[]): string[] {
  return lines.flatMap(({ links }) => links).filter((link) => /^https?:\/\//i.test(link));
}

/** What follows an address in a sentence is none of it. */
export function withoutPunctuation(address: string): string {
  return trimEnd(address, /[.,;:)\]]/);
}
