import {
  BoardRegular,
  ChatHelpRegular,
  DataTrendingRegular,
  DocumentTextRegular,
  FormRegular,
  HomeRegular,
  MailRegular,
  PeopleTeamRegular,
  PeopleListRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { Role } from '../../../src/staffPage/schema/me.ts';

/** One of the things on the page, loaded when it is first looked at. */
export interface View {
  /** In the address; empty is the first one. */
  path: string;
  title: string;
  icon: FluentIcon;
  /** Who sees it: whoever has one of these. */
  roles: readonly Role[];
  load: () => Promise<{ default: ComponentType }>;
}

const ALL: readonly Role[] = ['secretariaat', 'redactie', 'inzien'];
const REGISTRATIONS: readonly Role[] = ['secretariaat', 'inzien'];

/** In the order of the navigation. */
export const VIEWS: readonly View[] = [
  {
    path: '',
    title: 'Overzicht',
    icon: HomeRegular,
    roles: ALL,
    load: () => import('../views/overview/index.tsx'),
  },
  {
    path: 'aanmeldingen',
    title: 'Aanmeldingen',
    icon: PeopleListRegular,
    roles: REGISTRATIONS,
    load: () => import('../views/registrations/index.tsx'),
  },
  {
    path: 'plaatsing',
    title: 'Plaatsing',
    icon: PeopleTeamRegular,
    roles: REGISTRATIONS,
    load: () => import('../views/placement/index.tsx'),
  },
  {
    path: 'bezoeken',
    title: 'Bezoeken',
    icon: BoardRegular,
    roles: REGISTRATIONS,
    load: () => import('../views/visits/index.tsx'),
  },
  {
    path: 'berichten',
    title: 'Berichten',
    icon: MailRegular,
    roles: REGISTRATIONS,
    load: () => import('../views/messages/index.tsx'),
  },
  {
    path: 'vragen',
    title: 'Vragen',
    icon: ChatHelpRegular,
    roles: ['secretariaat', 'redactie'],
    load: () => import('../views/questions/index.tsx'),
  },
  {
    path: 'brieven',
    title: 'Brieven',
    icon: DocumentTextRegular,
    roles: ['redactie', 'inzien'],
    load: () => import('../views/letters/index.tsx'),
  },
  {
    path: 'formulieren',
    title: 'Formulieren',
    icon: FormRegular,
    roles: ALL,
    load: () => import('../views/forms/index.tsx'),
  },
  {
    path: 'cijfers',
    title: 'Cijfers',
    icon: DataTrendingRegular,
    roles: ALL,
    load: () => import('../views/figures/index.tsx'),
  },
  {
    path: 'instellingen',
    title: 'Instellingen',
    icon: SettingsRegular,
    roles: ALL,
    load: () => import('../views/settings/index.tsx'),
  },
];
