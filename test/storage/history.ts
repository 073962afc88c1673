import type { Registration } from '../../src/registration/registration.ts';
import type { Store } from '../../src/storage/openStore.ts';
import type { Asked } from './bot.ts';

/**
 * Compares what was acknowledged with what is in the store.
 * @returns every fault: an acknowledged message that is lost, a message or a form instance that counts twice
 */
export async function faultsIn(store: Store, acknowledged: Asked[]): Promise<string[]> {
  const registrations = await store.registrations.find({});
  const logs = new Map<string, string[]>();
  for (const { conversation } of acknowledged) {
    if (logs.has(conversation)) continue;
    const { state } = await store.conversations.load(conversation, 'none');
    logs.set(conversation, ((state ?? { log: [] }) as { log: string[] }).log);
  }
  return [
    ...acknowledged
      .filter(({ conversation, id }) => !logs.get(conversation)?.includes(id))
      .map(({ id }) => `lost: ${id}`),
    ...acknowledged
      .filter(({ form }) => form !== undefined && !registrations.some((one) => one.id.startsWith(form)))
      .map(({ form }) => `lost: registration ${form}`),
    ...[...logs.values()].flatMap((log) => twice(log)),
    ...twice(registrations.map(({ number }) => number)),
    ...twice(registrations.map(instanceOf)).map((fault) => `registration ${fault}`),
  ];
}

function twice(all: string[]): string[] {
  return [...new Set(all.filter((one, index) => all.indexOf(one) !== index))].map((one) => `twice: ${one}`);
}

/** A faulty bot adds something to the id of an instance. */
function instanceOf({ id }: Registration): string {
  return id.split(' ')[0] ?? id;
}
