/**
 * Scores a set of messages by what is wanted with them, one a line as `intent | message`, said at a moment:
 * node test/eval/intents.ts test/eval/intents/intents-1.txt filling|after [--quiet]
 */
import { readFileSync } from 'node:fs';
import { INTENTS, meantFor } from '../../src/dialogs/intents.ts';
import type { Intent, Moment } from '../../src/dialogs/intents.ts';
import { createIntentReader, learnIntents } from '../../src/knowledge/learning/intents.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';

/** What is acted on after something was handed in; all the others are while a form is filled in. */
const AFTER: readonly Intent[] = ['withdraw', 'mine', 'another', 'change'];
/** What nothing is done for in the middle of a form. */
const NOT_FILLING: readonly Intent[] = ['withdraw', 'mine', 'another', 'none'];

/** How many messages of a set are heard for what they are, and a line for each that is not. */
export interface IntentScore {
  wanting: number;
  heard: number;
  otherwise: number;
  none: number;
  raised: number;
  lines: string[];
}

export function scoreIntents(path: string, moment: Moment): IntentScore {
  const intentOf = meantFor(createIntentReader(learnIntents(readKnowledge('knowledge').intents)));
  const acted = moment === 'after' ? AFTER : INTENTS.filter((intent) => !NOT_FILLING.includes(intent));
  const score: IntentScore = { wanting: 0, heard: 0, otherwise: 0, none: 0, raised: 0, lines: [] };
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const [wanted, message] = line.split(' | ') as [Intent, string];
    const found = intentOf(message, moment)?.intent;
    const heard = found && acted.includes(found) ? found : 'none';
    if (wanted === 'none') {
      score.none++;
      score.raised += Number(heard !== 'none');
    } else if (acted.includes(wanted)) {
      score.wanting++;
      score.heard += Number(heard === wanted);
      score.otherwise += Number(heard !== wanted && heard !== 'none');
    } else continue;
    if (heard !== wanted) score.lines.push(`${wanted} as ${heard}: ${message}`);
  }
  return score;
}

if (import.meta.main) {
  const [path = '', moment = 'filling', quiet] = process.argv.slice(2);
  const { lines, ...counts } = scoreIntents(path, moment as Moment);
  if (quiet === undefined) console.log(lines.join('\n'));
  console.log(counts);
}
