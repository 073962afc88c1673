/** What an editor asked for cannot be done; the message says why and what to do, in Dutch. */
export class Refused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refused';
  }
}
