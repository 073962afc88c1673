import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { phrasesSchema } from '../dialogs/phrases.ts';
import type { Form } from '../forms/form.ts';
import { checkForm, formSchema } from '../forms/formFile.ts';
import { annotationSchema, withWordings, wordingsSchema } from '../knowledge/letters/annotation.ts';
import type { Annotation } from '../knowledge/letters/annotation.ts';
import {
  addedWordings,
  checkAnnotation,
  checkLetter,
  checkWordings,
  wordings,
} from '../knowledge/letters/checkLetter.ts';
import type { PlacedWording } from '../knowledge/letters/checkLetter.ts';
import { KnowledgeError } from '../knowledge/knowledge.ts';
import type { AnnotatedLetter, FileFault, Knowledge } from '../knowledge/knowledge.ts';
import { parseLetter } from '../knowledge/letters/letterParser.ts';
import { checkList, listSchema } from '../knowledge/listFile.ts';
import { questionPhrasesSchema, synonymsSchema } from '../knowledge/phrases.ts';
import { frozen } from './frozen.ts';
import { readWith, readYaml } from './yamlFile.ts';
import type { YamlFile } from './yamlFile.ts';

function filesIn(dir: string, folder: string, ending: string): string[] {
  const path = join(dir, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => `${folder}/${file}`);
}

const stem = (file: string) => file.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');

/** Reads a folder in the light of the faults found so far: everything is read before anything is refused. */
class FolderReader {
  readonly faults: FileFault[] = [];
  private readonly dir: string;
  /** Whose wording it is, over all letters: two facts with one question can't both be right. */
  private readonly asked = new Map<string, { owner: string; place: () => FileFault }>();

  constructor(dir: string) {
    this.dir = dir;
  }

  yaml<T>(file: string, schema: z.ZodType<T>): T | undefined {
    if (!existsSync(join(this.dir, file))) {
      this.faults.push({ file, line: 1, message: 'dit bestand ontbreekt' });
      return undefined;
    }
    return readWith(readYaml(join(this.dir, file), file), schema, this.faults);
  }

  lists(): Record<string, unknown> {
    return Object.fromEntries(
      filesIn(this.dir, 'lists', '.yaml').map((file) => {
        const yaml = readYaml(join(this.dir, file), file);
        const list = readWith(yaml, listSchema(stem(file)), this.faults);
        if (list) this.faults.push(...checkList(stem(file), list).map(yaml.place));
        return [stem(file), list];
      }),
    );
  }

  forms(lists: string[], letters: string[]): Form[] {
    return filesIn(this.dir, 'forms', '.yaml').flatMap((file) => {
      const yaml = readYaml(join(this.dir, file), file);
      const form = readWith(yaml, formSchema, this.faults);
      if (form) this.faults.push(...checkForm(form, { lists, letters }).map(yaml.place));
      return form ? [form] : [];
    });
  }

  letter(file: string, formIds: string[]): AnnotatedLetter {
    const letter = parseLetter(stem(file), readFileSync(join(this.dir, file), 'utf8'));
    this.faults.push(...checkLetter(letter).map(({ message }) => ({ file, line: 1, message })));
    const beside = file.replace(/\.txt$/, '.yaml');
    const empty = annotationSchema.parse({});
    if (!existsSync(join(this.dir, beside))) return { letter, ...empty };
    const yaml = readYaml(join(this.dir, beside), beside);
    const annotation = readWith(yaml, annotationSchema, this.faults);
    if (!annotation) return { letter, ...empty };
    this.faults.push(...checkAnnotation(annotation, letter, formIds).map(yaml.place));
    this.askedOnce(wordings(annotation), yaml);
    return { letter, ...this.withWordings(annotation, file.replace(/\.txt$/, '.wordings.yaml')) };
  }

  private withWordings(annotation: Annotation, file: string): Annotation {
    if (!existsSync(join(this.dir, file))) return annotation;
    const yaml = readYaml(join(this.dir, file), file);
    const added = readWith(yaml, wordingsSchema, this.faults);
    if (!added) return annotation;
    this.faults.push(...checkWordings(added, annotation).map(yaml.place));
    this.askedOnce(addedWordings(added), yaml);
    return withWordings(annotation, added);
  }

  private askedOnce(list: PlacedWording[], yaml: YamlFile): void {
    for (const { owner, text, path } of list) {
      const key = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const before = this.asked.get(key);
      if (before) {
        const where = `${before.place().file}:${before.place().line}`;
        const message = `de vraag "${text}" staat ook bij "${before.owner}" (${where})`;
        this.faults.push(yaml.place({ path, message }));
      } else this.asked.set(key, { owner, place: () => yaml.place({ path, message: '' }) });
    }
  }
}

/**
 * Reads knowledge/ from disk.
 * @param dir the folder
 * @returns everything in it, frozen
 * @throws KnowledgeError with all faults, each with file and line
 */
export function readKnowledge(dir: string): Knowledge {
  if (!existsSync(join(dir, 'letters')))
    throw new KnowledgeError([
      { file: dir, line: 1, message: 'deze map bestaat niet of heeft geen map letters' },
    ]);
  const reader = new FolderReader(dir);
  const lists = reader.lists();
  const dialogs = reader.yaml('phrases/dialogs.yaml', phrasesSchema);
  const forms = reader.forms(Object.keys(lists), filesIn(dir, 'letters', '.txt').map(stem));
  const questions = reader.yaml('phrases/questions.yaml', questionPhrasesSchema);
  const synonyms = reader.yaml('synonyms.yaml', synonymsSchema);
  const formIds = forms.map((form) => form.id);
  const letters = filesIn(dir, 'letters', '.txt').map((file) => reader.letter(file, formIds));
  if (reader.faults.length > 0 || !questions || !synonyms) throw new KnowledgeError(reader.faults);
  letters.sort((a, b) => b.letter.date.localeCompare(a.letter.date));
  return frozen({ letters, forms, lists, phrases: { dialogs }, questions, synonyms });
}
