import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ClipboardTaskListLtrRegular,
  ColumnTripleRegular,
  ContactCardRegular,
  MailRegular,
  PersonAddRegular,
} from '@fluentui/react-icons';
import { file } from '../../../../src/staffPage/schema/registrationList.ts';
import { setInAddress } from '../../frame/address.ts';
import { addressOf } from '../../frame/call.ts';
import { useMay } from '../../frame/me.ts';
import type { Filtered } from './filters.ts';

interface Props {
  columns: readonly string[];
  shown: readonly string[];
  /** Which registrations are meant. */
  meant: Filtered;
  /** How many are ticked. */
  ticked: number;
  /** The form of which there is a list for the door. */
  door: string | undefined;
}

/** What can be done with what is looked at. */
export function Toolbar({ columns, shown, meant, ticked, door }: Props) {
  const counted = (act: string) => (ticked > 0 ? `${act} (${ticked.toLocaleString('nl-NL')})` : act);
  const mayChange = useMay('secretariaat');
  return (
    <>
      <Menu
        checkedValues={{ kolom: [...shown] }}
        onCheckedValueChange={(_, data) => keep(columns, data.checkedItems)}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ColumnTripleRegular />}>Kolommen</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {columns.map((name) => (
              <MenuItemCheckbox key={name} name="kolom" value={name}>
                {name}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowDownloadRegular />}>{counted('Bestand')}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemLink href={addressOf(file, { ...meant, soort: 'xlsx' })} download>
              Excel (.xlsx)
            </MenuItemLink>
            <MenuItemLink href={addressOf(file, { ...meant, soort: 'csv' })} download>
              CSV
            </MenuItemLink>
          </MenuList>
        </MenuPopover>
      </Menu>
      {door !== undefined && (
        <Button icon={<ClipboardTaskListLtrRegular />} onClick={() => setInAddress({ deur: door }, false)}>
          Deurlijst
        </Button>
      )}
      {door !== undefined && (
        <Button icon={<ContactCardRegular />} onClick={() => setInAddress({ badges: door }, false)}>
          Badges
        </Button>
      )}
      {mayChange && (
        <Button icon={<MailRegular />} onClick={() => setInAddress({ mail: 'ja' }, false)}>
          {counted('Mailen')}
        </Button>
      )}
      {mayChange && (
        <Button
          appearance="primary"
          icon={<PersonAddRegular />}
          onClick={() => setInAddress({ nieuw: 'ja' }, false)}
        >
          Iemand invoeren
        </Button>
      )}
    </>
  );
}

/** Keeps the chosen columns in the address, in the order that they have. */
function keep(columns: readonly string[], chosen: readonly string[]): void {
  setInAddress({ kolom: columns.filter((name) => chosen.includes(name)) });
}
