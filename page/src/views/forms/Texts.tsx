import { Caption1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { noticeTexts } from '../../../../src/staffPage/schema/texts.ts';
import type { NoticeText } from '../../../../src/staffPage/schema/texts.ts';
import { useKept } from '../../frame/address.ts';
import { useAsked } from '../../frame/queries.ts';
import { capital } from '../../parts/capital.ts';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { TextEditor } from './TextEditor.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: `${tokens.spacingVerticalS} 0` },
  chosen: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalM },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

const keyOf = ({ form, event, at }: NoticeText) => `${form ?? ''} ${event} ${at}`;

/** What people are told about a form: each text, seen as it would arrive, and changed. */
export function Texts({ form }: { form: string }) {
  const styles = useStyles();
  const asked = useAsked(noticeTexts, {});
  const [chosen, setChosen] = useKept('tekst');
  if (asked.isError) return <Failed error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const own = asked.data.texts.filter((one) => one.form === form);
  const said = new Set(own.map(({ event }) => event));
  const shown = [...own, ...asked.data.texts.filter((one) => one.form === null && !said.has(one.event))];
  if (shown.length === 0) return <Empty title="Er zijn geen berichten bij dit formulier" />;
  return (
    <ul className={styles.list} aria-label="Berichten">
      {shown.map((one) => (
        <li key={keyOf(one)} className={mergeClasses(styles.item, keyOf(one) === chosen && styles.chosen)}>
          <Link
            as="button"
            inline
            aria-expanded={keyOf(one) === chosen}
            onClick={() => setChosen(keyOf(one) === chosen ? '' : keyOf(one))}
          >
            {one.subject}
          </Link>
          <Caption1 className={styles.quiet}>
            {`${capital(one.event)}, aan ${one.to.join(', ')}${one.form === null ? ' (voor elk formulier)' : ''}`}
          </Caption1>
          {keyOf(one) === chosen && (
            <TextEditor
              key={JSON.stringify(one)}
              of={one}
              form={form}
              {...(asked.data.mailTo !== undefined && { mailTo: asked.data.mailTo })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
