import {
  Badge,
  Caption1,
  Link,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { Act, Card } from '../../../../src/staffPage/schema/visits.ts';
import { setInAddress } from '../../frame/address.ts';
import { dutchMoment } from '../../parts/dates.tsx';
import { ACTS } from './acts.ts';
import { ageInWords } from './age.ts';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  moves: { cursor: 'grab' },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  title: { flex: 1, minWidth: 0, overflowWrap: 'anywhere', hyphens: 'auto', textAlign: 'left' },
  soft: { color: tokens.colorNeutralForeground2 },
  todo: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  badge: {
    height: 'auto',
    whiteSpace: 'normal',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** What is dragged, as the browser keeps it. */
export const DRAGGED = 'text/plain';

/** One visit on the board; what can be done with it is in its menu, and by dragging. */
export function CardTile({ card, onAct }: { card: Card; onAct?: (act: Act) => void }) {
  const styles = useStyles();
  const { number, organisation, occasion, age, who, at, agreed, todo, keeper } = card;
  return (
    <li
      className={mergeClasses(styles.card, onAct && styles.moves)}
      draggable={onAct !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, number);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className={styles.top}>
        <Link as="button" className={styles.title} onClick={() => setInAddress({ nummer: number }, false)}>
          {organisation || number}
        </Link>
        {onAct && card.acts.length > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton
                size="small"
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                menuIcon={null}
                aria-label={`Wat te doen met ${number}`}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {card.acts.map(({ act }) => (
                  <MenuItem key={act} onClick={() => onAct(act)}>
                    {ACTS[act].title}…
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
      {occasion !== '' && <Text size={200}>{occasion}</Text>}
      <Caption1 className={styles.soft}>
        {number} · {ageInWords(age)}
        {who !== '' && ` · ${who}`}
      </Caption1>
      <div className={styles.badges}>
        {at !== undefined && (
          <Badge
            className={styles.badge}
            shape="rounded"
            appearance={agreed ? 'filled' : 'outline'}
            color={agreed ? 'brand' : 'informative'}
          >
            {agreed ? '' : 'voorstel '}
            {dutchMoment(at)}
          </Badge>
        )}
        {keeper !== '' && (
          <Badge appearance="tint" color="subtle">
            {keeper}
          </Badge>
        )}
      </div>
      {todo !== '' && <Caption1 className={styles.todo}>{todo}</Caption1>}
    </li>
  );
}
