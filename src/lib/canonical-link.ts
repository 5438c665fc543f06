/** The address that people should share for `address`: on the configured site, without a query and without a fragment. */
export function canonicalLink(address: string, site: string): string {
  return new URL(new URL(address, site).pathname, site).href;
}
