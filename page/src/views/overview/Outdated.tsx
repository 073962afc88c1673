import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { discard, downloads } from '../../../../src/staffPage/schema/downloads.ts';
import { useMe } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { dutchDay } from '../../parts/dates.tsx';
import { NotSaved, useSave } from '../../parts/saving.tsx';

/** Files that were taken from the page with people in them who are removed: to be thrown away by hand. */
export function Outdated() {
  const { roles } = useMe();
  const reads = roles.includes('secretariaat') || roles.includes('inzien');
  const { data } = useAsked(downloads, {}, { enabled: reads });
  const saving = useSave(discard, [downloads]);
  return (
    <>
      <NotSaved of={saving} />
      {data?.downloads.map(({ id, name, by, day, meant }) => (
        <MessageBar key={id} intent="warning" layout="multiline">
          <MessageBarBody>
            {by} haalde op {dutchDay(day)} het bestand {name} ({meant}). Er staan mensen in die intussen zijn
            verwijderd. Gooi het weg, ook waar het naartoe is gestuurd of gekopieerd.
          </MessageBarBody>
          {roles.includes('secretariaat') && (
            <MessageBarActions>
              <Button
                aria-label={`Weggegooid: ${name} van ${by}`}
                disabledFocusable={saving.busy}
                onClick={() => saving.save({ id })}
              >
                Weggegooid
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ))}
    </>
  );
}
