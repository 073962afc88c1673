import { Link } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { go, ROOT } from '../frame/address.ts';
import { useMe } from '../frame/me.ts';
import { VIEWS } from '../frame/views.ts';

/** A link to another place in the page; only its text for who may not go there. @param to view and query: "aanmeldingen?status=ontvangen" */
export function PageLink({
  to,
  children,
  className,
}: {
  to: string;
  children: ReactNode;
  className?: string;
}) {
  const { roles } = useMe();
  const view = VIEWS.find(({ path }) => path === to.split('?')[0]);
  const href = to === '' ? ROOT : `${ROOT}/${to}`;
  if (!view?.roles.some((role) => roles.includes(role))) return <span className={className}>{children}</span>;
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <Link href={href} onClick={follow} className={className}>
      {children}
    </Link>
  );
}
