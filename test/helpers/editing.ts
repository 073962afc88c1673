import { keepUpWith } from '../../src/app/keepUp.ts';
import type { Opened } from '../../src/app/open.ts';
import type { Editing } from '../../src/editing/editing.ts';
import { createInterpreter } from '../../src/knowledge/answering/interpreter.ts';
import type { Interpreter } from '../../src/knowledge/answering/understanding.ts';

/** The knowledge for editors, as the bot has it; nothing is learned before it is asked for. */
export function editingOf(opened: Opened): Editing & { learned: () => Promise<void> } {
  let interpreter: Interpreter | undefined;
  const following = keepUpWith(
    opened,
    (learned) => (interpreter = createInterpreter(opened.knowledge, learned)),
    (what, { err }: { err?: unknown }) => {
      throw new Error(what, { cause: err });
    },
  );
  return {
    get knowledge() {
      return opened.knowledge;
    },
    get folder() {
      return opened.folder;
    },
    get revision() {
      return opened.revision;
    },
    get answeredFrom() {
      return following.answeredFrom;
    },
    interpreter: () => (interpreter ??= createInterpreter(opened.knowledge, opened.learned())),
    takeIn: () => following.takeIn(),
    learned: () => following.keepUp(),
  };
}
