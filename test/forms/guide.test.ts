import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { fieldTypes } from '../../src/forms/fieldTypes.ts';
import { checkForm } from '../../src/forms/checkForm.ts';
import { formSchema } from '../../src/forms/formFile.ts';
import { checkCourse } from '../../src/registration/checkCourse.ts';
import { Course } from '../../src/registration/course.ts';
import { checkNotices } from '../../src/registration/notices/checkNotices.ts';
import { NoticeFile } from '../../src/registration/notices/noticeTexts.ts';
import { courses } from '../registration/courses.ts';

const guide = readFileSync('docs/formulier.md', 'utf8');

test('the form of the guide for editors is a form', () => {
  const example: unknown = load(/```yaml\n([^]*?)```/.exec(guide)?.[1] ?? '');
  const form = formSchema.parse(example);
  expect(checkForm(form, { lists: [] })).toEqual([]);
});

test('the guide names every type of field, and none that there is not', () => {
  const rows = guide.split('\n').filter((line) => /^\| `/.test(line));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1]),
  );
  expect(named.sort()).toEqual(Object.keys(fieldTypes).sort());
});

const blocks = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map((block) => load(block[1] ?? '') as object);
const [form, course, , messages] = blocks;

test('the course of the guide is a course', () => {
  const read = Course.parse(course);
  expect(checkCourse(read, [formSchema.parse(form)])).toEqual([]);
});

test('the messages of the guide are messages, and name only what is filled in', () => {
  const file = NoticeFile.parse(messages);
  expect(checkNotices(file, [formSchema.parse(form)], courses)).toEqual([]);
});
