/** @returns the value, which nobody can change any more, nor anything in it */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key in value) if (typeof value[key] === 'object') frozen(value[key]);
  }
  return value;
}
