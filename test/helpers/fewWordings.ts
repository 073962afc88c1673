import type { Knowledge } from '../../src/knowledge/knowledge.ts';

/** @returns knowledge with at most so many wordings of each thing: it knows less of the same, and is learned from at once */
export function fewWordings(knowledge: Knowledge, most = 12): Knowledge {
  const few = (texts: string[]) => texts.slice(0, most);
  const { letters, forms, questions } = knowledge;
  return {
    ...knowledge,
    letters: letters.map(({ facts, gaps, ...letter }) => ({
      ...letter,
      facts: facts.map((fact) => ({
        ...fact,
        questions: few(fact.questions),
        yes: few(fact.yes),
        no: few(fact.no),
      })),
      gaps: gaps.map((gap) => ({ ...gap, questions: few(gap.questions) })),
    })),
    forms: forms.map((form) => ({ ...form, wishes: few(form.wishes) })),
    questions: {
      ...questions,
      smalltalk: questions.smalltalk.map((topic) => ({ ...topic, messages: few(topic.messages) })),
      asked: few(questions.asked),
      elsewhere: questions.elsewhere.slice(0, most * 10),
    },
  };
}
