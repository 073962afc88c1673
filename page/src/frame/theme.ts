import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { teams } from './teams.ts';

const DARK = window.matchMedia('(prefers-color-scheme: dark)');

/** As Teams calls its themes. */
const THEMES: Record<string, Theme> = {
  default: teamsLightTheme,
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  glass: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

function listen(listener: () => void): () => void {
  DARK.addEventListener('change', listener);
  return () => DARK.removeEventListener('change', listener);
}

/** The theme of Teams when the page stands in it, else what the system prefers; each as it changes. */
export function useTheme(): Theme {
  const system = useSyncExternalStore(listen, () => (DARK.matches ? 'dark' : 'light'));
  const [ofTeams, setOfTeams] = useState<string>();
  useEffect(() => {
    void teams().then(async (app) => {
      if (!app) return;
      app.registerOnThemeChangeHandler(setOfTeams);
      setOfTeams((await app.getContext()).app.theme);
    });
  }, []);
  return THEMES[ofTeams ?? system] ?? teamsLightTheme;
}
