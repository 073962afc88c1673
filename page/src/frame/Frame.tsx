import {
  Badge,
  Button,
  Caption1,
  Hamburger,
  NavDrawer,
  NavDrawerBody,
  NavItem,
  Subtitle1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ComponentType, MouseEvent } from 'react';
import { Boundary } from '../parts/Boundary.tsx';
import { Loading } from '../parts/states.tsx';
import { go, ROOT, useAddress } from './address.ts';
import { useMe } from './me.ts';
import { SignOut } from './SignOut.tsx';
import { VIEWS } from './views.ts';
import type { View } from './views.ts';
import { useWide } from './wide.ts';

const useStyles = makeStyles({
  whole: {
    display: 'flex',
    height: '100%',
    '@media print': { height: 'auto', display: 'block' },
    backgroundColor: tokens.colorNeutralBackground2,
  },
  nav: {
    height: '100%',
    width: '212px',
    minWidth: '212px',
    '@media print': { display: 'none' },
  },
  brand: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  right: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', height: '100%' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  who: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  main: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalL} clamp(12px, 2.5vw, 32px) ${tokens.spacingVerticalXXXL}`,
    ':focus': { outlineStyle: 'none' },
    '@media print': { overflow: 'visible', padding: 0 },
  },
  tryOut: { flexShrink: 0 },
  skip: {
    position: 'absolute',
    left: '-999px',
    ':focus': { left: tokens.spacingHorizontalS, top: tokens.spacingVerticalS, zIndex: 10 },
  },
});

/** Each view as React loads it, made once. */
const LOADED = new Map<View, ComponentType>(VIEWS.map((view) => [view, lazy(view.load)]));

const hrefOf = ({ path }: View) => (path === '' ? ROOT : `${ROOT}/${path}`);

/** Everything that stands around the views: the navigation, who is signed in, and the one that is looked at. */
export function Frame() {
  const styles = useStyles();
  const me = useMe();
  const wide = useWide();
  const { view: path } = useAddress();
  const [open, setOpen] = useState(false);
  const mine = VIEWS.filter(({ roles }) => roles.some((role) => me.roles.includes(role)));
  const view = mine.find((one) => one.path === path) ?? mine[0]!;
  const Shown = LOADED.get(view)!;
  useEffect(() => {
    document.title = `${view.title} – Briefwijzer`;
  }, [view]);

  const follow = (event: MouseEvent<HTMLElement>, to: View) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setOpen(false);
    go(hrefOf(to));
    document.getElementById('inhoud')?.focus();
  };

  return (
    <div className={styles.whole}>
      <Button
        as="a"
        className={styles.skip}
        href="#inhoud"
        onClick={(event: MouseEvent) => {
          event.preventDefault();
          document.getElementById('inhoud')?.focus();
        }}
      >
        Naar de inhoud
      </Button>
      <NavDrawer
        className={styles.nav}
        type={wide ? 'inline' : 'overlay'}
        open={wide || open}
        onOpenChange={(_, data) => setOpen(data.open)}
        selectedValue={view.path}
        aria-label="Onderdelen"
        role={wide ? 'navigation' : 'dialog'}
      >
        <Subtitle1 className={styles.brand}>Briefwijzer</Subtitle1>
        <NavDrawerBody>
          {mine.map((one) => (
            <NavItem
              key={one.path}
              as="a"
              href={hrefOf(one)}
              value={one.path}
              icon={<one.icon fontSize={20} />}
              aria-current={one === view ? 'page' : undefined}
              onClick={(event: MouseEvent<HTMLElement>) => follow(event, one)}
            >
              {one.title}
            </NavItem>
          ))}
        </NavDrawerBody>
      </NavDrawer>
      <div className={styles.right}>
        <header className={styles.bar}>
          {!wide && <Hamburger aria-label="Menu" aria-expanded={open} onClick={() => setOpen(!open)} />}
          {!wide && <Subtitle1>Briefwijzer</Subtitle1>}
          {me.tryOut && (
            <Badge appearance="tint" color="warning" className={styles.tryOut}>
              {wide ? 'Proef: alles is verzonnen' : 'Proef'}
            </Badge>
          )}
          <Caption1 className={styles.who}>{me.name}</Caption1>
          <SignOut />
        </header>
        <main id="inhoud" className={styles.main} tabIndex={-1}>
          <Boundary key={view.path}>
            <Suspense fallback={<Loading />}>
              <Shown />
            </Suspense>
          </Boundary>
        </main>
      </div>
    </div>
  );
}
