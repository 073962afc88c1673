import { editingOf } from '../../src/app/editing.ts';
import { keepUpWith } from '../../src/app/keepUp.ts';
import type { Opened } from '../../src/app/open.ts';
import type { Editing } from '../../src/editing/editing.ts';
import { createInterpreter } from '../../src/knowledge/answering/interpreter.ts';
import type { Interpreter } from '../../src/knowledge/answering/understanding.ts';

/** The knowledge for editors, as the bot has it; nothing is learned before it is asked for. */
export function lateEditing(opened: Opened): { editing: Editing; learned: () => Promise<void> } {
  let interpreter: Interpreter | undefined;
  const following = keepUpWith(
    opened,
    ({ knowledge, learned }) => {
      interpreter = createInterpreter(knowledge, learned);
      return Promise.resolve();
    },
    (what, { err }: { err?: unknown }) => {
      throw new Error(what, { cause: err });
    },
  );
  const now = () => (interpreter ??= createInterpreter(opened.knowledge, opened.learned()));
  return { editing: editingOf(opened, following, now), learned: () => following.keepUp() };
}
