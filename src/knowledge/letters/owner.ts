/** What a wording stands for. */
export type Owner =
  /** A fact, or something a letter does not say. */
  | { kind: 'entry'; id: string }
  /** A wish for a form. */
  | { kind: 'form'; form: string }
  /** A wish for something that no form is for. */
  | { kind: 'otherWish' }
  | { kind: 'smalltalk'; topic: string }
  /** Questions that are no wish, whatever answers them. */
  | { kind: 'asked' }
  /** All that no letter is about. */
  | { kind: 'elsewhere' };

const FORM = '#form ';
const SMALLTALK = '#smalltalk ';
const ALONE: readonly Owner[] = [{ kind: 'asked' }, { kind: 'elsewhere' }, { kind: 'otherWish' }];

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
    case 'otherWish':
      return `#${owner.kind}`;
  }
}

/** @returns the owner that is learned by this key */
export function ownerOf(key: string): Owner {
  if (key.startsWith(FORM)) return { kind: 'form', form: key.slice(FORM.length) };
  if (key.startsWith(SMALLTALK)) return { kind: 'smalltalk', topic: key.slice(SMALLTALK.length) };
  return ALONE.find((owner) => ownerKey(owner) === key) ?? { kind: 'entry', id: key };
}
