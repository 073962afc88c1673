/** One plain address: no name, no second one, nothing that a mail header gives a meaning; at most 254 signs. */
const ADDRESS =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,187}[\p{L}\p{N}])?$/u;

/** @returns the address without the blanks around it, undefined when it is not exactly one */
export function singleAddress(text: string | undefined): string | undefined {
  const address = text?.trim();
  return address !== undefined && ADDRESS.test(address) ? address : undefined;
}
