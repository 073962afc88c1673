import { editingOf } from '../../src/app/editing.ts';
import { keepUpWith } from '../../src/app/keepUp.ts';
import type { Opened } from '../../src/app/open.ts';
import type { Editing } from '../../src/editing/editing.ts';
import { createInterpreter } from '../../src/knowledge/answering/interpreter.ts';
import type { Interpreter } from '../../src/knowledge/answering/understanding.ts';

/**
 * The knowledge for editors, as the bot has it; nothing is learned before it is asked for. What can't be taken in, as when a
 * busy database doesn't answer in time, is tried again as the bot does.
 * @returns it, and what ends that: it fails when something can't be taken in then either
 */
export function lateEditing(opened: Opened): { editing: Editing; learned: () => Promise<void> } {
  let interpreter: Interpreter | undefined;
  const following = keepUpWith(
    opened,
    ({ knowledge, learned }) => {
      interpreter = createInterpreter(knowledge, learned);
      return Promise.resolve();
    },
    () => undefined,
  );
  following.start();
  const now = () => (interpreter ??= createInterpreter(opened.knowledge, opened.learned()));
  const learned = () => {
    following.stop();
    return following.keepUp();
  };
  return { editing: editingOf(opened, following, now), learned };
}
