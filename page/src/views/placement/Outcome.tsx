import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Part, Placement, Trial } from '../../../../src/staffPage/schema/placement.ts';
import { Bars } from '../../parts/Bars.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Tile } from '../../parts/Tile.tsx';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  panels: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  note: { display: 'block', marginTop: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
});

/** What a trial comes to: in numbers, per opgave, and how good a reflection of the members it is. */
export function Outcome({ placement, trial }: { placement: Placement; trial: Trial }) {
  const styles = useStyles();
  const { choice, organisation } = placement;
  const organisations = placement.ofGemeenten ? 'Gemeenten' : 'Organisaties';
  const { items, places } = { items: trial.items, places: trial.items.map(({ most }) => most) };
  const longest = Math.max(...places, 1) > trial.people ? undefined : Math.max(...places);
  return (
    <>
      <div className={styles.tiles}>
        <Tile what="Met een plaats" count={trial.placed} about={`van ${trial.people} aanmeldingen`} />
        <Tile
          what={`${organisations} met een plaats`}
          count={trial.organisationsWithPlace}
          about={`van ${trial.organisations} die meedoen`}
        />
        <Tile
          what="Op de wachtlijst"
          count={trial.waiting}
          about={trial.without > 0 ? `en ${trial.without} zonder plaats` : 'niemand valt buiten de lijst'}
        />
        <Tile
          what="Verandert voor"
          count={trial.changes}
          about={trial.losing > 0 ? `${trial.losing} verliezen hun plaats` : 'niemand verliest een plaats'}
        />
      </div>
      {items.length > 1 && (
        <Panel level="h2" title={`Per ${choice}`}>
          <Bars
            {...(longest !== undefined && { of: longest })}
            bars={items.map(({ code, name, first, further, waiting, most }) => ({
              key: code,
              name: `${code}. ${name}`,
              count: first,
              more: further,
              value: [
                `${first} + ${further}`,
                most < trial.people ? `van ${most}` : '',
                waiting > 0 ? `· ${waiting} wachten` : '',
              ]
                .filter(Boolean)
                .join(' '),
            }))}
          />
          <Caption1 className={styles.note}>
            Eerst elke {organisation}, dan tweede en verdere mensen van dezelfde {organisation}. Wachten:
            mensen met deze {choice} als eerste keus.{' '}
            {trial.oversubscribed
              ? 'Er zijn te veel aanmeldingen: de regel uit de brief beslist.'
              : 'Iedereen past.'}
          </Caption1>
        </Panel>
      )}
      {trial.networks.length > 0 && (
        <div className={styles.panels}>
          <Reflection title="Per provincie" parts={trial.provinces} />
          <Reflection title="Per netwerk" parts={trial.networks} />
        </div>
      )}
    </>
  );
}

/** Shares of members and of places: a good reflection has them alike. */
function Reflection({ title, parts }: { title: string; parts: readonly Part[] }) {
  const styles = useStyles();
  const percents = (share: number) => `${share.toLocaleString('nl-NL')}%`;
  return (
    <Panel level="h2" title={title}>
      <Bars
        of={Math.max(
          1,
          ...parts.flatMap(({ shareOfPlaces, shareOfMembers }) => [shareOfPlaces, shareOfMembers]),
        )}
        bars={parts.map(({ name, shareOfPlaces, shareOfMembers, withPlace, signedUp }) => ({
          key: name,
          name: `${name} (${withPlace} van ${signedUp})`,
          count: shareOfPlaces,
          mark: shareOfMembers,
          value: `${percents(shareOfPlaces)} · ${percents(shareOfMembers)}`,
        }))}
      />
      <Caption1 className={styles.note}>
        Met een plaats van aangemeld. Deel van de plaatsen (de balk) · deel van de leden (de streep): hoe
        dichter bij elkaar, hoe beter de afspiegeling.
      </Caption1>
    </Panel>
  );
}
