import { createContext, useCallback, useContext, useEffect, useId, useState } from 'react';

type Tell = (field: string, isUnread: boolean) => void;

/** Where fields tell that what stands in them is not read, or not yet: what they gave before is not what is meant now. */
export const Unread = createContext<Tell>(() => undefined);

/** Tells whoever keeps what is filled in whether this field is unread. */
export function useTellUnread(isUnread: boolean): void {
  const tell = useContext(Unread);
  const field = useId();
  useEffect(() => {
    tell(field, isUnread);
    return () => tell(field, false);
  }, [tell, field, isUnread]);
}

/** @returns whether any field inside `Unread` is unread, and what it is told by */
export function useUnread(): { isUnread: boolean; tell: Tell } {
  const [fields, setFields] = useState<readonly string[]>([]);
  const tell = useCallback<Tell>(
    (field, isUnread) =>
      setFields((before) => {
        if (before.includes(field) === isUnread) return before;
        return isUnread ? [...before, field] : before.filter((one) => one !== field);
      }),
    [],
  );
  return { isUnread: fields.length > 0, tell };
}
