/**
 * @returns an address with these values behind it, for any place that ends an address at a bracket or a quote: mails
 *   and Markdown
 */
export function withQuery(address: string, values: Readonly<Record<string, string>>): string {
  const query = Object.entries(values).map(([name, value]) => `${name}=${encoded(value)}`);
  return `${address}?${query.join('&')}`;
}

function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[()'*!~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
