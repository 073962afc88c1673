import { benchInstall } from './install.ts';
import { manyLetters } from './knowledge.ts';
import { benchLearning } from './learning.ts';
import { round } from './peers/figures.ts';
import { benchStart } from './start.ts';
import { benchTurns } from './turns.ts';

/** One thing that the bot is to be, with what it is in this run. */
export interface Goal {
  what: string;
  is: number;
  'at most': number;
}

/** What it is to be as light as a bare echo: every figure is beside the echo's of the same run, or in seconds. */
export async function benchGoals(): Promise<Goal[]> {
  const turns = await benchTurns();
  const start = await benchStart();
  const later = start['briefwijzer, later start']!;
  const [all, one] = benchLearning();
  const [newcomer, production] = benchInstall();
  const many = await manyLetters();
  const { echo, questions, 'form answers': answers } = turns;
  const goal = (what: string, is: number, most: number): Goal => ({ what, is: round(is), 'at most': most });
  return [
    goal('a question: time a turn, x echo', echo['turns/s'] / questions['turns/s'], 1),
    goal('a question: CPU a turn, x echo', questions['CPU/turn (ms)'] / echo['CPU/turn (ms)'], 1),
    goal('a form answer: time a turn, x echo', echo['turns/s'] / answers['turns/s'], 0.83),
    goal('a form answer: CPU a turn, x echo', answers['CPU/turn (ms)'] / echo['CPU/turn (ms)'], 0.9),
    goal('a question: p99 of eight people, x echo', questions['p99 (ms)'] / echo['p99 (ms)'], 1),
    goal('start to /readyz, x echo', later['x echo (goal ≤ 1.5)'], 1.5),
    goal('memory at start, x echo', later['x echo (goal ≤ 1.5) '], 1.5),
    goal(
      'memory after 10,000 turns, x echo',
      questions['after 10,000 turns'] / echo['after 10,000 turns'],
      1.5,
    ),
    goal('learning all letters (s)', all!.s, 5),
    goal('learning, one letter changed (s)', one!.s, 1),
    goal('npm ci, without learning (s)', newcomer!['s (without learning)'], 30),
    goal('production install (MB)', production!.MB, 120),
    goal('1,000 letters: p99 of a question (ms)', many.p99, 2.7),
    goal('1,000 letters: load (s)', many.load / 1000, 2.2),
  ];
}
