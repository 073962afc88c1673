import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { z } from 'zod';
import type { FeedbackTexts } from '../dialogs/question/questionPhrases.ts';
import { attached, CARD, submitAction } from './cards.ts';
import { tidyText } from './text.ts';

const REACTIONS = ['like', 'dislike'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** More than this is no reaction to an answer. */
const LONGEST_COMMENT = 500;

const reaction = z.enum(REACTIONS);
const pressed = z.object({ actionName: z.literal('feedback'), actionValue: z.object({ reaction }) });
/** Some clients wrap it once more. */
const Opened = z.union([pressed, z.object({ data: pressed }).transform(({ data }) => data)]);

/** @returns which thumb was pressed in a `message/fetchTask`; undefined when that can't be read */
export function readThumb(value: unknown): Reaction | undefined {
  return Opened.safeParse(value).data?.actionValue.reaction;
}

/** The card in the window under a thumb: why, and in one's own words. */
export function feedbackCard(texts: FeedbackTexts, thumb: Reaction): IAdaptiveCard {
  const { ask, reasons } = texts[thumb];
  return {
    ...CARD,
    lang: 'nl',
    fallbackText: ask,
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'reasons',
        label: ask,
        style: 'expanded',
        isMultiSelect: true,
        wrap: true,
        choices: reasons.map((title, at) => ({ title, value: String(at) })),
      },
      {
        type: 'Input.Text',
        id: 'comment',
        label: texts.comment,
        placeholder: texts.placeholder,
        isMultiline: true,
        maxLength: LONGEST_COMMENT,
      },
    ],
    actions: [{ ...submitAction(texts.send, {}), style: 'positive' }],
  };
}

/** The answer to `message/fetchTask`: our own window instead of Teams' own, which is in the language of the client. */
export function feedbackWindow(texts: FeedbackTexts, thumb: Reaction): object {
  const card = attached(feedbackCard(texts, thumb));
  return {
    task: { type: 'continue', value: { title: texts.title, width: 'small', height: 'medium', card } },
  };
}

const Filled = z.object({
  /** Ours; more choices stand in one text, with commas. */
  reasons: z.string().max(100).optional(),
  comment: z.string().max(20_000).optional(),
  /** Teams' own window. */
  feedbackText: z.string().max(20_000).optional(),
});

const Feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction,
    feedback: z.union([z.string().max(20_000), z.looseObject({})]).nullish(),
  }),
});

/** @returns a thumb with what was said with it, in our window or in Teams' own; undefined when that can't be read */
export function readFeedback(
  value: unknown,
): { reaction: Reaction; reasons: number[]; comment: string } | undefined {
  const read = Feedback.safeParse(value);
  if (!read.success) return undefined;
  const { reaction: thumb, feedback } = read.data.actionValue;
  const { reasons = '', comment, feedbackText = '' } = Filled.safeParse(jsonOf(feedback)).data ?? {};
  const chosen = reasons.split(',').filter((one) => /^\d{1,2}$/.test(one));
  return { reaction: thumb, reasons: chosen.map(Number), comment: tidyText(comment ?? feedbackText) };
}

function jsonOf(feedback: unknown): unknown {
  if (typeof feedback !== 'string') return feedback;
  try {
    return JSON.parse(feedback);
  } catch {
    return undefined;
  }
}
