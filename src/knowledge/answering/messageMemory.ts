/** A message is looked at from many sides: each of its texts is read once, until the next message. */
export function createMessageMemory() {
  const memories: Map<string, unknown>[] = [];
  return {
    once<T>(read: (text: string) => T): (text: string) => T {
      const before = new Map<string, T>();
      memories.push(before);
      return (text) => {
        if (!before.has(text)) before.set(text, read(text));
        return before.get(text) as T;
      };
    },
    forget: () => memories.forEach((memory) => memory.clear()),
  };
}
