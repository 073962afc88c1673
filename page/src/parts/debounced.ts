import { useEffect, useState } from 'react';

/** @returns a value once it has stayed the same for so many milliseconds: the server is not asked at each key */
export function useDebounced<T>(value: T, milliseconds = 350): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
