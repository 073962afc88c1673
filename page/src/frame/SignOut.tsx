import { Button } from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons';
import { signOut } from '../../../src/staffPage/schema/access.ts';
import { useSave } from '../parts/saving.tsx';
import { ROOT } from './address.ts';
import { isFramed } from './teams.ts';
import { useWide } from './wide.ts';

/** Signs out and forgets what was seen; in Teams one is who one is there. */
export function SignOut() {
  const { save, busy, error } = useSave(signOut, [], () => window.location.assign(ROOT));
  const wide = useWide();
  if (isFramed) return null;
  return (
    <Button
      appearance="subtle"
      icon={<SignOutRegular />}
      disabledFocusable={busy}
      title={error?.message}
      aria-label="Afmelden"
      onClick={() => save({})}
    >
      {wide && 'Afmelden'}
    </Button>
  );
}
