import { LEARNS } from '../../src/knowledgeFolder/known.ts';
import { importedBy } from '../../src/knowledgeFolder/codeKey.ts';

test('the code that learns is where it is looked for: without it nothing would be kept', () => {
  const files = [...importedBy(LEARNS).keys()];
  expect(files).toContain('src/knowledge/learning/classifier.ts');
  expect(files).toContain('src/time/calendar.ts');
});
