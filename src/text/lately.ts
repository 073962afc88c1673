/**
 * A message is looked at from many sides, whole and in sentences: what was made of the last few texts is kept, so that
 * each is read once.
 * @param read depends on the text alone, and gives what nobody changes
 * @param most how many texts are kept
 */
export function lately<T>(read: (text: string) => T, most = 6): (text: string) => T {
  const texts = new Array<string | undefined>(most).fill(undefined);
  const found = new Array<T | undefined>(most).fill(undefined);
  let next = 0;
  return (text) => {
    const at = texts.indexOf(text);
    if (at >= 0) return found[at]!;
    const made = read(text);
    [texts[next], found[next]] = [text, made];
    next = (next + 1) % most;
    return made;
  };
}
