import { checkCourse } from '../../src/registration/checkCourse.ts';
import { Course, courseFor, PLAIN, statusesOf, together } from '../../src/registration/course.ts';
import { marksOf } from '../../src/registration/formTerms.ts';
import type { FormTerms } from '../../src/registration/formTerms.ts';
import { canWithdraw, isFinal, refusedStep, statusInWords } from '../../src/registration/transitions.ts';
import { courses } from './courses.ts';
import { forms } from './terms.ts';

const { places, visits } = courses as { places: Course; visits: Course };

describe('which course a form runs', () => {
  it('is the one it names, else the first that knows the statuses of its sentences, else the plain one', () => {
    expect(courseFor(courses, 'visits', undefined)).toBe(visits);
    expect(Object.keys(courseFor(courses, undefined, ['geplaatst', 'wachtlijst']).states)).toEqual([
      'ontvangen',
      'geplaatst',
      'wachtlijst',
      'ingetrokken',
    ]);
    expect(courseFor(courses, undefined, undefined)).toBe(PLAIN);
    expect(courseFor({}, 'places', undefined)).toBe(PLAIN);
  });

  it('divides places or makes appointments only with the statuses for it', () => {
    expect(courseFor(courses, 'places', ['wachtlijst']).allots).toBeUndefined();
    expect(courseFor(courses, 'places', ['geplaatst']).allots).toEqual(places.allots);
  });
});

describe('a step', () => {
  it('is for who may take it', () => {
    expect(refusedStep(places, 'ontvangen', 'geplaatst', 'secretariaat')).toBeUndefined();
    expect(refusedStep(places, 'ontvangen', 'geplaatst', 'zelf')).toContain('wel: "ingetrokken"');
    expect(refusedStep(visits, 'voorbereiding', 'gepland', 'zelf')).toBeUndefined();
  });

  it('from a status that the course no longer knows leads out only', () => {
    expect(canWithdraw(places, 'gepland')).toBe(true);
    expect(refusedStep(places, 'gepland', 'geplaatst', 'secretariaat')).toContain('wel: "ingetrokken"');
    expect(statusInWords(places, 'gepland')).toBe('gepland');
  });

  it('of a form that is gone is any that a course has', () => {
    const all = together(courses);
    expect([isFinal(all, 'afgerond'), isFinal(all, 'bezocht'), canWithdraw(all, 'wachtlijst')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

it('names every status once, the first first and the last last', () => {
  const all = statusesOf([visits, places]);
  expect([all[0], all.at(-1), all.length]).toEqual(['ontvangen', 'ingetrokken', 11]);
});

describe('the check of a course', () => {
  const faults = (course: unknown) => checkCourse(Course.parse(course), forms);

  it('finds nothing in those that come along', () => {
    expect([places, visits].flatMap(faults)).toEqual([]);
  });

  it('names a status that is not there, one that nothing leads to, and someone nobody knows', () => {
    const [sentence] = places.events.geplaatst!;
    expect(
      faults({
        states: {
          ontvangen: { words: 'ontvangen', next: { toegelaten: 'secretariaat' } },
          los: { words: 'los', next: {} },
          ingetrokken: { words: 'ingetrokken' },
        },
        allots: { placed: 'toegelaten', waiting: 'los', without: 'los' },
        events: { los: [{ ...sentence, to: ['buurman'] }] },
      }).map(({ path }) => path.join('.')),
    ).toEqual([
      'states.ontvangen.next.toegelaten',
      'states.los',
      'states.ingetrokken',
      'allots.placed',
      'events.los.0.to',
    ]);
  });
});

describe('which fields are what', () => {
  const form = (more: Partial<FormTerms>): FormTerms => ({
    id: 'x',
    title: 'X',
    outside: 'accept',
    fields: [
      { id: 'soort', type: 'choice', label: 'Soort', options: [] },
      { id: 'club', type: 'organisatie', label: 'Club' },
      { id: 'stad', type: 'gemeente', label: 'Stad' },
      { id: 'wie', type: 'name', label: 'Wie' },
      { id: 'post', type: 'email', label: 'Post' },
      { id: 'zaal', type: 'choice', label: 'Zaal', list: 'zalen' },
      { id: 'anders', type: 'choice', label: 'Anders', list: 'zalen', differs: 'zaal' },
    ],
    ...more,
  });

  it('follows from their types', () => {
    expect(marksOf(form({}))).toEqual({
      person: 'wie',
      mail: ['post'],
      organisation: ['stad', 'club'],
      choice: 'zaal',
      second: 'anders',
    });
  });

  it('is as the form says, where it says so', () => {
    const marked = { organisation: ['club'], choice: 'soort' };
    expect(marksOf(form({ marked }))).toMatchObject({ ...marked, second: undefined, person: 'wie' });
  });
});
