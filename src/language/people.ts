export { recognizePeople } from './people/find.ts';
export type { Part } from './people/find.ts';
export { readName } from './people/readName.ts';
export type { NameReading } from './people/readName.ts';
export { readPerson } from './people/readPerson.ts';
export type { Person } from './people/readPerson.ts';
