import { randomUUID } from 'node:crypto';
import { exampleOf, noticeTexts as textsIn } from '../../editing/noticeTexts.ts';
import type { Example, NoticeText } from '../../editing/noticeTexts.ts';
import { readRules } from '../../knowledgeFolder/ruleFiles.ts';
import { Refusal } from '../../secretariat/desk.ts';
import { fieldContext } from '../../secretariat/import/entry.ts';
import { noticeExample, noticeTexts, testMail } from '../schema/texts.ts';
import { ANSWERS, route } from './route.ts';
import type { Context, Route } from './route.ts';

const rulesNow = ({ editing }: Context) => readRules(editing.folder, editing.knowledge);

function filledIn(context: Context, given: Omit<NoticeText, 'at'>): Example {
  return exampleOf(given, rulesNow(context), context.editing.knowledge, fieldContext(context.desk));
}

export const textRoutes: readonly Route[] = [
  route(noticeTexts, ANSWERS, (context) =>
    Promise.resolve({
      texts: textsIn(rulesNow(context)),
      ...(context.user.email !== undefined && { mailTo: context.user.email }),
    }),
  ),
  route(noticeExample, ANSWERS, (context, given) => Promise.resolve(filledIn(context, given))),
  route(testMail, ANSWERS, async (context, given) => {
    const { email } = context.user;
    if (email === undefined)
      throw new Refusal('Van uw account is geen mailadres bekend. Vraag uw beheerder om dat in te vullen.');
    const { subject, text } = filledIn(context, given);
    const number = `proef-${randomUUID()}`;
    const delivery = await context.house.mail({
      ...{ key: number, number, revision: 1, to: { kind: 'mail', address: email } },
      ...{ event: 'proef', subject: `Proef: ${subject}`, text },
    });
    if (delivery.kind !== 'sent')
      throw new Refusal(`De mail is niet verstuurd: ${delivery.reason}. Probeer het later nog eens.`);
    return { to: email };
  }),
];
