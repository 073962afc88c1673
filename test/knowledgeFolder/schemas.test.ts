import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { jsonSchemas } from '../../src/knowledgeFolder/schemas.ts';

const schemas = Object.entries(jsonSchemas());

const yamls = readdirSync('knowledge', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => path.join('knowledge', file))
  .sort();

test.each(schemas)('knowledge/schemas/%s is of today: npm run -s knowledge -- schemas', (name, content) => {
  expect(readFileSync(path.join('knowledge/schemas', name), 'utf8')).toBe(content);
});

test('there is no schema of something that is gone', () => {
  expect(readdirSync('knowledge/schemas').sort()).toEqual(schemas.map(([name]) => name).sort());
});

const TOP = /^# yaml-language-server: \$schema=(\S+)\n/;

function faults(file: string, change: (value: Record<string, unknown>) => object = (value) => value) {
  const text = readFileSync(file, 'utf8');
  const schema = path.join(path.dirname(file), TOP.exec(text)?.[1] ?? '');
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const fits = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  fits(change(load(text) as Record<string, unknown>));
  return fits.errors ?? [];
}

test.each(yamls)('%s names its schema in its first line, and fits it', (file) => {
  expect(readFileSync(file, 'utf8')).toMatch(TOP);
  expect(faults(file)).toEqual([]);
});

test('a key that does not exist and a type of field that does not exist are seen', () => {
  expect(
    faults('knowledge/letters/lbr-18-009/feiten.yaml', (value) => ({ ...value, fact: [] })),
  ).toHaveLength(1);
  const wrong = (value: Record<string, unknown>) => {
    const [field, ...rest] = value['fields'] as object[];
    return { ...value, fields: [{ ...field, type: 'getal' }, ...rest] };
  };
  expect(faults('knowledge/forms/startdag.yaml', wrong)).toHaveLength(1);
});
