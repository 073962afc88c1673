import { courseFor, together } from './course.ts';
import type { Course, Courses } from './course.ts';
import type { FormTerms } from './formTerms.ts';
import { filesFor, noticeTextsFor } from './notices/noticeTexts.ts';
import type { NoticeFile, NoticeTexts } from './notices/noticeTexts.ts';

/** What is laid down for the registrations of one form. */
export interface Terms {
  /** Undefined when the form's file is gone: what was handed in can still be followed and withdrawn. */
  form: FormTerms | undefined;
  course: Course;
  texts: NoticeTexts;
  /** Whether a webhook is configured and hears of every event. */
  webhook: boolean;
  /** @returns the address that opens the chat with the bot, with this typed in it; absent where no such chat is known */
  chatLink?: ((text: string) => string) | undefined;
}

/** What knowledge/ holds of what follows from a registration. */
export interface FormRules {
  forms: readonly FormTerms[];
  courses: Courses;
  notices: readonly NoticeFile[];
}

/** @returns the terms of one form, from what knowledge/ holds */
export function termsFor(
  { forms, courses, notices }: FormRules,
  id: string,
  webhook: boolean,
  chatLink?: Terms['chatLink'],
): Terms {
  const form = forms.find((one) => one.id === id);
  const { own, general } = filesFor(notices, id);
  const course = form
    ? courseFor(courses, form.course, own?.statuses ?? general?.statuses)
    : together(courses);
  return { form, course, texts: noticeTextsFor(notices, id, course), webhook, chatLink };
}
