import type { LearnedAside, Opened } from './open.ts';

/** Milliseconds between two looks at what editors kept on another machine. */
const LOOKS = 5000;

/** Keeps a running bot up with what editors change. */
export interface Following {
  /** Takes in what was kept. It is learned after that, and then answered from. */
  takeIn(): Promise<void>;
  /** The same; resolves once it is answered from. */
  keepUp(): Promise<void>;
  /** The last change that is answered from. */
  readonly answeredFrom: number;
  /** Does so by itself every few seconds. */
  start(): void;
  stop(): void;
}

/**
 * @param put puts what was learned in the place of what is answered from
 * @param alarm told when it can't be done; it is tried again at the next look
 */
export function keepUpWith(
  opened: Pick<Opened, 'revision' | 'takeIn' | 'learnAside'>,
  put: (learned: LearnedAside) => Promise<void>,
  alarm: (what: string, about: object) => void,
): Following {
  let answeredFrom = opened.revision;
  let running: Promise<void> | undefined;
  let looking: NodeJS.Timeout | undefined;

  async function learnAnew(): Promise<void> {
    await opened.takeIn();
    if (opened.revision === answeredFrom) return;
    const learned = await opened.learnAside();
    await put(learned);
    answeredFrom = learned.revision;
  }

  /** One at a time; who asks meanwhile waits for one that began after they asked. */
  const keepUp = (): Promise<void> => {
    const mine = (running ?? Promise.resolve()).catch(() => undefined).then(learnAnew);
    running = mine;
    return mine;
  };

  const failed = (err: unknown) => alarm('changes of editors are not taken in', { err });

  return {
    keepUp,
    async takeIn() {
      await opened.takeIn();
      if (opened.revision !== answeredFrom) keepUp().catch(failed);
    },
    get answeredFrom() {
      return answeredFrom;
    },
    start() {
      looking = setInterval(() => void keepUp().catch(failed), LOOKS);
    },
    stop: () => clearInterval(looking),
  };
}
