import type { Draft, EntryWhole, Letter } from '../../../../src/staffPage/schema/letters.ts';
import { setInAddress } from '../../frame/address.ts';
import { EntryDialog } from './EntryDialog.tsx';
import { FactDialog } from './FactDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

/** What a new fact begins with. */
export interface NewFact {
  quotes: string[];
  wordings: string[];
  draft?: Draft;
}

/** What is being added, changed or thrown away. */
export type Doing =
  | { what: 'add'; begin: NewFact }
  | { what: 'change'; of: EntryWhole; quote?: string }
  | { what: 'remove'; of: EntryWhole };

interface Props {
  of: Letter;
  doing: Doing;
  onKept: () => void;
  onClose: () => void;
}

/** What is being done to a letter, over it. */
export function LetterDialog({ of, doing, onKept, onClose }: Props) {
  switch (doing.what) {
    case 'add':
      return (
        <FactDialog
          of={of}
          begin={doing.begin}
          onClose={onClose}
          onKept={() => {
            onKept();
            setInAddress({ vraag: '' });
          }}
        />
      );
    case 'change':
      return <EntryDialog of={doing.of} quote={doing.quote} onClose={onClose} onKept={onKept} />;
    case 'remove':
      return <RemoveDialog of={doing.of} onClose={onClose} onKept={onKept} />;
  }
}
