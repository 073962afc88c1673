import { Body1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type * as z from 'zod';
import type { figures } from '../../../../src/staffPage/schema/figures.ts';
import { Bars, shown } from './Bars.tsx';

const useStyles = makeStyles({ form: { marginTop: tokens.spacingVerticalM } });

type Form = z.output<(typeof figures)['answer']>['forms'][number];

/** How each form is filled in, and where people stop. */
export function Forms({ forms }: { forms: readonly Form[] }) {
  const styles = useStyles();
  return forms.map(({ title, begun, finished, messages, stops }) => (
    <div key={title} className={styles.form}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      <Body1 as="p">
        {shown(begun)} keer begonnen, {shown(finished)} keer ingestuurd
        {messages !== null && `, gemiddeld ${messages.toLocaleString('nl-NL')} berichten`}.
      </Body1>
      {stops.length > 0 && (
        <Bars
          kinds={[
            {
              key: 'count',
              name: 'nu blijven liggen, na deze vraag',
              color: tokens.colorPaletteBlueBackground2,
            },
          ]}
          rows={stops.map(({ after, count }) => ({ name: after ?? 'aan het begin', row: { count } }))}
        />
      )}
    </div>
  ));
}
