import { Button, Field, Link, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { missingFile } from '../../../../src/staffPage/schema/overview.ts';
import type { FormOverview } from '../../../../src/staffPage/schema/overview.ts';
import { addressOf } from '../../frame/call.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalS,
  },
});

interface Props {
  form: string;
  missing: NonNullable<FormOverview['spread']>['missing'];
  /** The one that they are all in; none is all of them. */
  province?: string;
}

/** Takes municipalities along, for a mailing: as a file, or their names on the clipboard, one a line. */
export function TakeMissing({ form, missing, province }: Props) {
  const styles = useStyles();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const names = missing.map(({ name }) => name).join('\n');
  const where = province ?? 'alle provincies';
  const copy = () =>
    navigator.clipboard.writeText(names).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  const file = (soort: 'xlsx' | 'csv') =>
    addressOf(missingFile, { form, soort, ...(province !== undefined && { provincie: province }) });
  return (
    <>
      <div className={styles.row}>
        <Button
          size="small"
          icon={<CopyRegular />}
          aria-label={`Kopiëren: ${missing.length} gemeenten, ${where}`}
          onClick={() => void copy()}
        >
          Kopiëren
        </Button>
        <Link href={file('xlsx')} download aria-label={`Excel, ${where}`}>
          Excel
        </Link>
        <Link href={file('csv')} download aria-label={`CSV, ${where}`}>
          CSV
        </Link>
        <span role="status">{copied === 'yes' && `${missing.length} namen gekopieerd`}</span>
      </div>
      {copied === 'no' && (
        <Field label="Kopiëren mag hier niet van de browser. Kopieer de namen hieruit.">
          <Textarea readOnly value={names} rows={6} />
        </Field>
      )}
    </>
  );
}
