import { z } from 'zod';

const id = z.string().min(1).max(1024);
const text = z.string().max(1024).nullish();

const Account = z.object({ id, name: text, aadObjectId: text });

/** The part of a Bot Framework activity that the bot looks at; whatever else is sent is dropped here. */
export const IncomingActivity = z
  .object({
    type: z.string().min(1).max(64),
    id: id.nullish(),
    name: text,
    /** What became of the installation. */
    action: text,
    channelId: z.string().min(1).max(64),
    serviceUrl: z
      .string()
      .max(1024)
      .regex(/^https?:\/\/[^\s/?#]+/i)
      .nullish(),
    from: Account,
    recipient: Account,
    conversation: z.object({ id, conversationType: text, isGroup: z.boolean().nullish(), tenantId: text }),
    text: z.string().nullish(),
    textFormat: text,
    /** What can't be read of these is passed over: the message counts. */
    attachments: z
      .array(z.object({ contentType: z.string(), content: z.unknown().optional() }))
      .max(50)
      .nullish()
      .catch(undefined),
    value: z.unknown().optional(),
    replyToId: text,
    deliveryMode: text,
    entities: z
      .array(
        z
          .object({
            type: z.string(),
            text: z.string().nullish(),
            mentioned: z.object({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
          })
          .catch({ type: 'unreadable' }),
      )
      .max(500)
      .nullish(),
    membersAdded: z.array(Account).max(5000).nullish(),
    channelData: z.object({ tenant: z.object({ id: text }).nullish(), eventType: text }).nullish(),
  })
  .refine((activity) => activity.serviceUrl || activity.deliveryMode === 'expectReplies', {
    path: ['serviceUrl'],
  })
  .refine((activity) => activity.id || !['message', 'messageUpdate', 'invoke'].includes(activity.type), {
    path: ['id'],
  });

export type IncomingActivity = z.output<typeof IncomingActivity>;

/** Teams names the tenant in the address of its service, which is signed: `…/emea/<tenant>/`. */
const TENANT_IN_SERVICE = /\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?=\/|$)/i;

/** @returns every tenant that the activity names, once and in lower case, the one in what is signed first */
export function tenantsOf({ serviceUrl, channelData, conversation }: IncomingActivity): string[] {
  const signed = TENANT_IN_SERVICE.exec(serviceUrl ?? '')?.[1];
  const named = [signed, channelData?.tenant?.id, conversation.tenantId];
  return [...new Set(named.flatMap((tenant) => (tenant ? [tenant.toLowerCase()] : [])))];
}
