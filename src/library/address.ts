/** Which hosts are this machine or a private network, told by the address alone: names are not looked up. */

/** @param hostname as `URL` gives it, with every way to write an IPv4 address already made one */
export function isLoopbackHost(hostname: string): boolean {
  const host = plain(hostname);
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\./.test(ipv4Of(host) ?? '');
}

/** Whether a host is this machine, or one that only this network knows. */
export function isPrivateHost(hostname: string): boolean {
  const host = plain(hostname);
  if (isLoopbackHost(hostname)) return true;
  const address = ipv4Of(host);
  if (address !== undefined) return PRIVATE_IPV4.test(address);
  if (host.includes(':')) return PRIVATE_IPV6.test(host);
  return !host.includes('.') || /\.(?:local|internal|intranet|lan|home|corp|private|home\.arpa)$/.test(host);
}

/** This network, private networks, carriers' networks, link-local, benchmarks, multicast and reserved. */
const PRIVATE_IPV4 =
  /^(?:0|10|127|22[4-9]|2[3-5]\d)\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^192\.0\.0\.|^198\.1[89]\./;
/** Unspecified, unique local, link-local, multicast, and those that carry an IPv4 address within. */
const PRIVATE_IPV6 = /^(?:::|f[cd]|fe[89a-f]|ff|64:ff9b:|2002:)/;

function plain(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

/** Of an IPv4 address, or of one within IPv6, which `URL` writes as `::ffff:7f00:1`. */
function ipv4Of(host: string): string | undefined {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return host;
  const [, high = '', low = ''] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(host) ?? [];
  if (!high) return undefined;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}
