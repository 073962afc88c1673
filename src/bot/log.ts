/** What the channel writes down. Fields never hold a name, an address or what someone typed. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
