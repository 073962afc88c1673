import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { Course } from '../../src/registration/course.ts';

/** The real courses, by name; apart from the real forms, which a process that is started often has no need of. */
export const courses = Object.fromEntries(
  ['places', 'visits'].map((name) => [
    name,
    Course.parse(load(readFileSync(`knowledge/courses/${name}.yaml`, 'utf8'))),
  ]),
);
