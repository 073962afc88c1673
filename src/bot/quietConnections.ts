import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes connections on which no whole request is being answered, the longest quiet first, when there are more than
 * so many: half requests push each other out, and never one that is whole.
 */
export function limitQuiet(server: Server, most: number): void {
  const quiet = new Set<Socket>();

  function rests(socket: Socket): void {
    quiet.delete(socket);
    if (!socket.destroyed) quiet.add(socket);
    const [longest] = quiet;
    if (quiet.size > most && longest !== undefined) {
      quiet.delete(longest);
      longest.destroy();
    }
  }

  server.on('connection', (socket: Socket) => {
    socket.once('close', () => quiet.delete(socket));
    rests(socket);
  });
  server.on('request', (req, res) => {
    const { socket } = req;
    req.once('end', () => {
      if (!res.writableEnded) quiet.delete(socket);
    });
    res.once('close', () => rests(socket));
  });
}
