/**
 * Scores a set of messages by what is wanted with them, one a line as `intent | message`:
 * node test/eval/intents.ts test/eval/intents/intents-1.txt [--quiet]
 */
import { readFileSync } from 'node:fs';
import { meantFor } from '../../src/dialogs/intents.ts';
import { createIntentReader, learnIntents } from '../../src/knowledge/learning/intents.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';

const [file = '', quiet] = process.argv.slice(2);
const { hits, missed, others, raised, wanting, none, lines } = scoreIntents(file);
if (quiet === undefined) console.log(lines.join('\n'));
console.log(
  `${wanting} that want something: ${hits} heard, ${missed} not, ${others} as something else; ${none} that don't: ${raised} taken for it`,
);

/** @returns how many messages of a set are heard for what they are, and a line for each that is not */
export function scoreIntents(path: string) {
  const intentOf = meantFor(createIntentReader(learnIntents(readKnowledge('knowledge').intents)));
  const score = { hits: 0, missed: 0, others: 0, raised: 0, wanting: 0, none: 0, lines: [] as string[] };
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const [wanted = '', message = ''] = line.split(' | ');
    const heard = intentOf(message)?.intent ?? 'none';
    if (wanted === 'none') {
      score.none++;
      if (heard !== 'none') score.raised++;
    } else {
      score.wanting++;
      if (heard === wanted) score.hits++;
      else if (heard === 'none') score.missed++;
      else score.others++;
    }
    if (heard !== wanted) score.lines.push(`${wanted} as ${heard}: ${message}`);
  }
  return score;
}
