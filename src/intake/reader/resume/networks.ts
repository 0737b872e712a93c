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

/** The profile that an address leads to; an address of any other host is a page of the person's own. */
export function profileAt(address: string): Profile | undefined {
  const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const network = NETWORKS[host] ?? NETWORKS[host.split('.').slice(-2).join('.')];
  if (!network) return undefined;
  const username = pathname
    .split('/')
    .filter((step) => step !== '')
    .at(-1)
    ?.replace(/^@/, '');
  return username ? { network, username, url: address } : { network, url: address };
}
