let last = 0;

/** An activity as Teams sends it, with an id of its own. */
export function activity(serviceUrl: string, fields: Record<string, unknown> = {}) {
  last += 1;
  return {
    type: 'message',
    id: `activity-${last}`,
    timestamp: '2018-03-20T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:anna', name: 'Anna de Wit', aadObjectId: 'anna-object-id' },
    recipient: { id: '28:briefwijzer', name: 'Briefwijzer' },
    conversation: { id: 'a:conversation', conversationType: 'personal', tenantId: 'tenant-1' },
    channelData: { tenant: { id: 'tenant-1' } },
    locale: 'nl-NL',
    ...fields,
  };
}

/** A text message. */
export function message(serviceUrl: string, text: string, fields: Record<string, unknown> = {}) {
  return activity(serviceUrl, { text, textFormat: 'plain', ...fields });
}

/** Posts to the bot as a channel does. */
export async function post(
  endpoint: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : readJson(text) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
