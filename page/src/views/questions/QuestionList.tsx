import {
  MessageBar,
  MessageBarBody,
  SearchBox,
  Tab,
  TabList,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { setInAddress } from '../../frame/address.ts';
import { Pages } from '../../parts/Pages.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '960px' },
});

interface Props<Question> {
  /** What kinds there are, by how they stand in the address. */
  kinds: Readonly<Record<string, string>>;
  kind: string;
  words: string;
  asked: UseQueryResult<{ all: number; questions: Question[] }, Error>;
  /** Questions on a page. */
  size: number;
  /** What is said once something was done; empty for nothing. */
  said: string;
  /** What is said when there are none. */
  none: { title: string; text: string };
  children: (question: Question) => ReactNode;
}

/** Questions of a kind, to be searched, page by page. */
export function QuestionList<Question>(props: Props<Question>) {
  const { kinds, kind, words, asked, size, said, none, children } = props;
  const styles = useStyles();
  return (
    <>
      <div className={styles.bar}>
        <TabList
          selectedValue={kind}
          onTabSelect={(_, { value }) => setInAddress({ soort: value as string, blad: '' })}
          aria-label="Welke vragen"
        >
          {Object.entries(kinds).map(([value, name]) => (
            <Tab key={value} value={value}>
              {name}
            </Tab>
          ))}
        </TabList>
        <SearchBox
          placeholder="Zoek in de vragen"
          aria-label="Zoek in de vragen"
          value={words}
          onChange={(_, { value }) => setInAddress({ zoek: value, blad: '' })}
        />
      </div>
      <div className={styles.list}>
        {said !== '' && (
          <MessageBar intent="success">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
        {asked.isPending && <Loading />}
        {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
        {asked.data?.all === 0 && <Empty title={none.title}>{none.text}</Empty>}
        {asked.data?.questions.map(children)}
        <Pages all={asked.data?.all ?? 0} size={size} />
      </div>
    </>
  );
}
