import type { Editing } from '../editing/editing.ts';
import type { Interpreter } from '../knowledge/answering/understanding.ts';
import type { Following } from './keepUp.ts';
import type { Opened } from './open.ts';

/**
 * @param interpreter what reads questions now
 * @returns the knowledge of a running bot, for editors
 */
export function editingOf(
  opened: Opened,
  following: Pick<Following, 'answeredFrom' | 'takeIn'>,
  interpreter: () => Interpreter,
): Editing {
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
    interpreter,
    takeIn: () => following.takeIn(),
  };
}
