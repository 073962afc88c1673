import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { closedAtEnd } from './leftOpen.ts';

export interface Taken {
  mail: ParsedMail;
  to: string[];
}

/** A real SMTP server that keeps what it takes, on a free port unless one is given. */
export async function startSmtp(options: SMTPServerOptions = {}, onPort = 0) {
  const taken: Taken[] = [];
  let refused: string | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      done(address === refused ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      simpleParser(stream).then(
        (mail) => {
          taken.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) });
          done();
        },
        (error: Error) => done(error),
      );
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(onPort, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    taken,
    /** From here on no mail to this address is taken; all are again when none is named. */
    refuse(address?: string) {
      refused = address;
    },
    port,
    url: `smtp://127.0.0.1:${port}`,
    close: closedAtEnd(
      () =>
        new Promise<void>((resolve) => {
          server.close(resolve);
        }),
    ),
  };
}
