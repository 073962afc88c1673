import { connect } from 'node:net';

/**
 * Writes bytes to a server as they are, and says that no more will come.
 * @returns what came back before the connection was closed
 */
export function sendRaw(origin: string, bytes: Buffer | string): Promise<string> {
  const { port, hostname } = new URL(origin);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}
