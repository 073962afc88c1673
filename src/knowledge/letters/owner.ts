/** What a wording stands for. */
export type Owner =
  /** A fact, or something a letter does not say. */
  | { kind: 'entry'; id: string }
  /** A wish for a form. */
  | { kind: 'form'; form: string }
  | { kind: 'smalltalk'; topic: string }
  /** Questions that are no wish, whatever answers them. */
  | { kind: 'asked' }
  /** All that no letter is about. */
  | { kind: 'elsewhere' };

const FORM = '#form ';
const SMALLTALK = '#smalltalk ';

/** @returns an owner as it is learned by: an entry by its id, which has no `#` */
export function ownerKey(owner: Owner): string {
  switch (owner.kind) {
    case 'entry':
      return owner.id;
    case 'form':
      return FORM + owner.form;
    case 'smalltalk':
      return SMALLTALK + owner.topic;
    case 'asked':
    case 'elsewhere':
      return `#${owner.kind}`;
  }
}

/** @returns the owner that is learned by this key */
export function ownerOf(key: string): Owner {
  if (key.startsWith(FORM)) return { kind: 'form', form: key.slice(FORM.length) };
  if (key.startsWith(SMALLTALK)) return { kind: 'smalltalk', topic: key.slice(SMALLTALK.length) };
  if (key === '#asked' || key === '#elsewhere') return { kind: key === '#asked' ? 'asked' : 'elsewhere' };
  return { kind: 'entry', id: key };
}
