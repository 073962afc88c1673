import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Fault } from '../forms/fault.ts';
import { KnowledgeError } from '../knowledge/knowledge.ts';
import type { FileFault, Knowledge } from '../knowledge/knowledge.ts';
import { checkCourse } from '../registration/checkCourse.ts';
import { Course } from '../registration/course.ts';
import { withChoices } from '../registration/formTerms.ts';
import { checkNotices } from '../registration/notices/checkNotices.ts';
import { NoticeFile } from '../registration/notices/noticeTexts.ts';
import type { FormRules } from '../registration/terms.ts';
import { readWith, readYaml } from './yamlFile.ts';

/**
 * Reads what follows from a registration: the courses in knowledge/courses, and the sentences in knowledge/notices.
 * @param dir the folder knowledge
 * @param known what they can be about, and what can be chosen there
 * @throws KnowledgeError with all faults, each with file and line
 */
export function readRules(dir: string, known: Pick<Knowledge, 'forms' | 'lists'>): FormRules {
  const forms = known.forms.map((form) => withChoices(form, known.lists.choices));
  const faults: FileFault[] = [];
  const read = <T>(folder: string, schema: z.ZodType<T>, check: (one: T) => Fault[]) =>
    yamlIn(dir, folder).flatMap((file): [string, T][] => {
      const yaml = readYaml(join(dir, folder, file), `${folder}/${file}`);
      const one = readWith(yaml, schema, faults);
      if (one === undefined) return [];
      faults.push(...check(one).map(yaml.place));
      return [[file.replace(/\.yaml$/, ''), one]];
    });
  const courses = Object.fromEntries(read('courses', Course, (course) => checkCourse(course, forms)));
  const notices = read('notices', NoticeFile, (file) => checkNotices(file, forms, courses));
  if (faults.length > 0) throw new KnowledgeError(faults);
  return { forms, courses, notices: notices.map(([, file]) => file) };
}

function yamlIn(dir: string, folder: string): string[] {
  const path = join(dir, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}
