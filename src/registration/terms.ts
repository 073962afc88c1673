import { withChoices } from './formTerms.ts';
import type { Choices, FormTerms } from './formTerms.ts';
import { noticeTextsFor } from './notices/noticeTexts.ts';
import type { NoticeFile, NoticeTexts } from './notices/noticeTexts.ts';

/** What is laid down for the registrations of one form. */
export interface Terms {
  /** Undefined when the form's file is gone: what was handed in can still be followed and withdrawn. */
  form: FormTerms | undefined;
  texts: NoticeTexts;
  /** Whether a webhook is configured and hears of every event. */
  webhook: boolean;
}

/** @returns the terms of one form, from what knowledge/ holds */
export function termsFor(
  knowledge: { forms: readonly FormTerms[]; notices: readonly NoticeFile[]; lists?: { choices: Choices } },
  form: string,
  webhook: boolean,
): Terms {
  const found = knowledge.forms.find(({ id }) => id === form);
  return {
    form: found && withChoices(found, knowledge.lists?.choices ?? {}),
    texts: noticeTextsFor(knowledge.notices, form),
    webhook,
  };
}
