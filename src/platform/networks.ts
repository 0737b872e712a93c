import ipaddr from 'ipaddr.js';

/** Whether a text is an address, or a range of them in CIDR notation (RFC 4632). */
export const isNetwork = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

/**
 * Whoever one asker may come as: an IPv4 address, or the /64 that the smallest customer of IPv6 has to themselves
 * (RFC 6177). What is no address stands for itself.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const plain = ipaddr.process(address); // an IPv4 address may come written as IPv6
  return plain.kind() === 'ipv4'
    ? plain.toString()
    : `${plain.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}
