import { z } from 'zod';
import { phrasesSchema } from '../dialogs/phrases.ts';
import { formSchema } from '../forms/formFile.ts';
import { draftingSchema } from '../knowledge/drafting/drafting.ts';
import { annotationSchema, wordingsSchema } from '../knowledge/letters/annotation.ts';
import { letterWordsSchema } from '../knowledge/letters/letterWords.ts';
import { listSchemas } from '../knowledge/listFile.ts';
import { nameSignsSchema } from '../knowledge/missed/nameSigns.ts';
import { answerSortsSchema } from '../knowledge/reading/answerSorts.ts';
import { askingSchema } from '../knowledge/reading/asking.ts';
import { questionPhrasesSchema, synonymsSchema } from '../knowledge/phrases.ts';
import { Course } from '../registration/course.ts';
import { NoticeFile } from '../registration/notices/noticeTexts.ts';

/** What each kind of YAML file in knowledge/ looks like, by the name of its JSON schema. */
const SCHEMAS: Record<string, z.ZodType> = {
  feiten: annotationSchema,
  vragen: wordingsSchema,
  formulier: formSchema,
  gemeenten: listSchemas.gemeenten,
  netwerken: listSchemas.netwerken,
  keuzelijst: listSchemas.choices,
  berichten: NoticeFile,
  verloop: Course,
  dialogen: phrasesSchema,
  gesprek: questionPhrasesSchema,
  brieven: letterWordsSchema,
  namen: nameSignsSchema,
  opstellen: draftingSchema,
  synoniemen: synonymsSchema,
  vraagsoorten: askingSchema,
  antwoordsoorten: answerSortsSchema,
};

/** @returns the files of knowledge/schemas, by name: with them an editor's program completes and checks YAML files */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
