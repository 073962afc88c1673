import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { phrasesSchema } from '../dialogs/phrases.ts';
import type { Form } from '../forms/form.ts';
import { checkForm } from '../forms/checkForm.ts';
import { formSchema } from '../forms/formFile.ts';
import { KnowledgeError } from '../knowledge/knowledge.ts';
import type { FileFault, Knowledge } from '../knowledge/knowledge.ts';
import { letterWordsSchema } from '../knowledge/letters/letterWords.ts';
import { checkList, listSchemas } from '../knowledge/listFile.ts';
import type { Lists } from '../knowledge/listFile.ts';
import { questionPhrasesSchema, synonymsSchema } from '../knowledge/phrases.ts';
import type { QuestionPhrases } from '../knowledge/phrases.ts';
import { askingSchema } from '../knowledge/reading/asking.ts';
import { askedTwice } from './askedTwice.ts';
import type { Doubles } from './askedTwice.ts';
import { linesTo, withAdded } from './additions.ts';
import type { Addition } from './additions.ts';
import { filesIn } from './filesIn.ts';
import { frozen } from './frozen.ts';
import { lettersIn } from './letterFiles.ts';
import { readLetters } from './letterReader.ts';
import { readSynonyms, readThesaurus } from './synonymFiles.ts';
import { readLines } from './textFile.ts';
import { readWith, readYaml } from './yamlFile.ts';
import type { YamlFile } from './yamlFile.ts';

/** The folder as far as it can be used, with what is wrong with the letters that were left out. */
export interface ReadFolder {
  knowledge: Knowledge;
  faults: FileFault[];
  /** @returns the questions that stand in two places: for editors to mend, they keep nothing from being answered */
  doubles: () => Doubles;
}

type ListSchema<T> = z.ZodType<{ source: string; items: T[] }>;

const WISHES = '.wensen.txt';
const SMALLTALK = 'phrases/praatjes';

/** Reads a folder in the light of the faults found so far: everything is read before anything is refused. */
class FolderReader {
  readonly faults: FileFault[] = [];
  private readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Sentences that stand in one file. */
  phrases<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const yaml = this.yaml(file);
    return yaml && readWith(yaml, schema, this.faults);
  }

  /** The sentences of the questions, with examples of messages in files of their own. */
  questions(): QuestionPhrases | undefined {
    const yaml = this.yaml('phrases/questions.yaml');
    if (!yaml) return undefined;
    const { smalltalk } = (yaml.value ?? {}) as { smalltalk?: unknown };
    const topics: unknown[] = Array.isArray(smalltalk) ? smalltalk : [];
    const messages = this.filesIn(SMALLTALK, '.txt').flatMap((file) => {
      const topic = stem(file, '.txt');
      const at = topics.findIndex((item) => (item as { topic?: unknown } | null)?.topic === topic);
      if (at < 0) this.faults.push({ file, line: 1, message: `er is geen praatje "${topic}"` });
      return at < 0 ? [] : this.texts(file, ['smalltalk', at, 'messages']);
    });
    const added = [
      ...messages,
      ...this.texts('phrases/geen-wens.txt', ['asked']),
      ...this.texts('phrases/iets-anders.txt', ['elsewhere']),
    ];
    return readWith(withAdded(yaml, added), questionPhrasesSchema, this.faults);
  }

  synonyms() {
    return readWith(readSynonyms(this.dir, this.faults), synonymsSchema, this.faults);
  }

  lists(): Lists {
    const sources: Record<string, string> = {};
    const read = <T extends { code: string }>(name: string, schema: ListSchema<T>): T[] => {
      const list = this.list(name, schema);
      if (list) sources[name] = list.source;
      return list?.items ?? [];
    };
    const gemeenten = read('gemeenten', listSchemas.gemeenten);
    const netwerken = read('netwerken', listSchemas.netwerken);
    const names = this.filesIn('lists', '.yaml').map((file) => stem(file, '.yaml'));
    const choices = names
      .filter((name) => name !== 'gemeenten' && name !== 'netwerken')
      .map((name) => [name, read(name, listSchemas.choices)] as const);
    return {
      gemeenten,
      netwerken,
      choices: { ...Object.fromEntries(choices), gemeenten, netwerken },
      sources,
    };
  }

  private list<T extends { code: string }>(name: string, schema: ListSchema<T>) {
    const file = `lists/${name}.yaml`;
    if (!existsSync(join(this.dir, file))) return undefined;
    const yaml = readYaml(join(this.dir, file), file);
    const list = readWith(yaml, schema, this.faults);
    if (list) this.faults.push(...checkList(name, list).map(yaml.place));
    return list;
  }

  /** The forms, with the wishes that stand beside them. */
  forms(lists: string[], letters: string[]): Form[] {
    const files = this.filesIn('forms', '.yaml');
    for (const file of this.filesIn('forms', WISHES))
      if (!files.includes(file.replace(WISHES, '.yaml')))
        this.faults.push({ file, line: 1, message: `er is geen formulier "${stem(file, WISHES)}"` });
    const courses = filesIn(this.dir, 'courses', '.yaml').map((file) => stem(file, '.yaml'));
    const prefixes = new Map<string, string>();
    return files.flatMap((file) => {
      const yaml = withAdded(
        readYaml(join(this.dir, file), file),
        this.texts(file.replace('.yaml', WISHES), ['wishes']),
      );
      const form = readWith(yaml, formSchema, this.faults);
      if (form) this.faults.push(...checkForm(form, { lists, letters, courses }).map(yaml.place));
      const other = form && prefixes.get(form.prefix);
      if (form && other !== undefined) {
        const message = `"${form.prefix}" is al het begin van de nummers van ${other}`;
        this.faults.push(yaml.place({ path: ['prefix'], message }));
      } else if (form) prefixes.set(form.prefix, file);
      return form ? [form] : [];
    });
  }

  /** The forms there are by their files, those with faults included. */
  formNames(): string[] {
    return this.filesIn('forms', '.yaml').map((file) => stem(file, '.yaml'));
  }

  private filesIn(folder: string, ending: string): string[] {
    return filesIn(this.dir, folder, ending);
  }

  private yaml(file: string): YamlFile | undefined {
    if (existsSync(join(this.dir, file))) return readYaml(join(this.dir, file), file);
    this.faults.push({ file, line: 1, message: 'dit bestand ontbreekt' });
    return undefined;
  }

  /** @returns the lines of a text for a list, when there is such a text */
  private texts(file: string, list: Addition['list']): Addition[] {
    const path = join(this.dir, file);
    return existsSync(path) ? [linesTo(list, file, readLines(path, file, this.faults))] : [];
  }
}

function stem(file: string, ending: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -ending.length);
}

/**
 * Reads knowledge/ from disk as far as it can be used: a letter that can't be read is left out.
 * @param dir the folder
 * @returns what is left, frozen, with the faults of what is not
 * @throws KnowledgeError with all faults, each with file and line, when one is in anything but a letter, or no letter
 * can be read
 */
export function readUsable(dir: string): ReadFolder {
  if (!existsSync(join(dir, 'letters')))
    throw new KnowledgeError([
      { file: dir, line: 1, message: 'deze map bestaat niet of heeft geen map letters' },
    ]);
  const reader = new FolderReader(dir);
  const lists = reader.lists();
  const dialogs = reader.phrases('phrases/dialogs.yaml', phrasesSchema);
  const places = lettersIn(dir);
  const forms = reader.forms(
    Object.keys(lists.choices),
    places.map(({ id }) => id),
  );
  const questions = reader.questions();
  const synonyms = reader.synonyms();
  const thesaurus = readThesaurus(dir, reader.faults);
  const asking = reader.phrases('vraagsoorten.yaml', askingSchema);
  const words = reader.phrases('phrases/letters.yaml', letterWordsSchema);
  if (!words) throw new KnowledgeError(reader.faults);
  const formIds = [...forms.map(({ id }) => id), ...reader.formNames()];
  const { letters, faults, read } = readLetters(dir, places, formIds, words);
  if (
    reader.faults.length > 0 ||
    !questions ||
    !synonyms ||
    !asking ||
    (letters.length === 0 && faults.length > 0)
  )
    throw new KnowledgeError([...reader.faults, ...faults, ...askedTwice(read).faults]);
  const knowledge = frozen({
    letters,
    forms,
    lists,
    phrases: { dialogs },
    questions,
    synonyms,
    asking,
    thesaurus,
  });
  return { knowledge, faults, doubles: () => askedTwice(read) };
}

/**
 * Reads knowledge/ from disk, all of it.
 * @param dir the folder
 * @returns everything in it, frozen
 * @throws KnowledgeError with all faults, each with file and line
 */
export function readKnowledge(dir: string): Knowledge {
  const { knowledge, faults, doubles } = readUsable(dir);
  const all = [...faults, ...doubles().faults];
  if (all.length > 0) throw new KnowledgeError(all);
  return knowledge;
}
