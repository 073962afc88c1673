import type { app } from '@microsoft/teams-js';

export type TeamsApp = typeof app;

/** Whether the page stands in a frame, as a tab of Teams does. */
export const isFramed = window.parent !== window;

let loading: Promise<TeamsApp | undefined> | undefined;

/** @returns what Teams gives, loaded and begun; undefined outside Teams */
export function teams(): Promise<TeamsApp | undefined> {
  loading ??= isFramed
    ? import('@microsoft/teams-js').then(async ({ app }) => {
        await app.initialize();
        void app.notifySuccess();
        return app;
      })
    : Promise.resolve(undefined);
  return loading.catch(() => undefined);
}

/** @returns what Teams says of who looks on, signed by their organisation; undefined where it says nothing */
export async function teamsToken(): Promise<string | undefined> {
  if (!(await teams())) return undefined;
  const { authentication } = await import('@microsoft/teams-js');
  return authentication.getAuthToken().catch(() => undefined);
}
