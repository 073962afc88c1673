import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * Counts what a piece of our code does, in steps: how often each of its functions and loops runs, and how many characters
 * it hands to the engine's own searching and copying. The same work gives the same count on any machine, busy or not.
 */
const counter = { steps: 0 };
Object.assign(globalThis, { counter });

/** @returns how many steps the work takes */
export async function stepsOf(work: () => unknown): Promise<number> {
  counter.steps = 0;
  await work();
  return counter.steps;
}

/** Only what is ours: packages are counted by the characters they look at. */
const OURS = /\/src\/.*\.ts$/;

/** Has every file of src that is loaded from now on count its steps. */
export function countSteps(): void {
  countCharacters();
  registerHooks({
    load: (url, context, next) =>
      OURS.test(url)
        ? { format: 'module', shortCircuit: true, source: counting(readFileSync(fileURLToPath(url), 'utf8')) }
        : next(url, context),
  });
}

function counting(source: string): string {
  return ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
    transformers: {
      before: [
        ({ factory }) =>
          (file) =>
            ts.visitNode(file, (node) => counted(node, factory)) as ts.SourceFile,
      ],
    },
  }).outputText;
}

/** One more step at the start of each function's and loop's body. */
function counted(node: ts.Node, factory: ts.NodeFactory): ts.Node {
  const step = factory.createIdentifier('counter.steps++');
  const inside = ts.visitEachChild(node, (child) => counted(child, factory), undefined);
  const asBlock = (body: ts.Statement) =>
    factory.createBlock([factory.createExpressionStatement(step), body]);
  if (ts.isBlock(inside) && ts.isFunctionLike(node.parent))
    return factory.updateBlock(inside, [factory.createExpressionStatement(step), ...inside.statements]);
  if (ts.isArrowFunction(inside) && !ts.isBlock(inside.body)) {
    const body = factory.createParenthesizedExpression(factory.createComma(step, inside.body));
    return factory.updateArrowFunction(
      inside,
      inside.modifiers,
      inside.typeParameters,
      inside.parameters,
      inside.type,
      inside.equalsGreaterThanToken,
      body,
    );
  }
  if (ts.isForOfStatement(inside))
    return factory.updateForOfStatement(
      inside,
      inside.awaitModifier,
      inside.initializer,
      inside.expression,
      asBlock(inside.statement),
    );
  if (ts.isForStatement(inside))
    return factory.updateForStatement(
      inside,
      inside.initializer,
      inside.condition,
      inside.incrementor,
      asBlock(inside.statement),
    );
  if (ts.isWhileStatement(inside))
    return factory.updateWhileStatement(inside, inside.expression, asBlock(inside.statement));
  if (ts.isDoStatement(inside))
    return factory.updateDoStatement(inside, asBlock(inside.statement), inside.expression);
  return inside;
}

type Method = (this: { length: number }, ...args: unknown[]) => unknown;
type Methods = Record<string, Method>;

const LOOKS_AT_ALL =
  'includes lastIndexOf normalize toLowerCase toUpperCase trim trimEnd trimStart replaceAll'.split(' ');

/** How many characters, or members of a list, each call of the engine's own methods looks at, at most. */
function countCharacters(): void {
  const strings = String.prototype as unknown as Methods;
  const lists = Array.prototype as unknown as Methods;
  for (const name of LOOKS_AT_ALL) seen(strings, name, ({ length }) => length);
  seen(
    strings,
    'indexOf',
    ({ length }, at, [, from = 0]) => ((at as number) < 0 ? length : (at as number)) - (from as number) + 1,
  );
  for (const name of [
    'includes',
    'indexOf',
    'lastIndexOf',
    'concat',
    'reverse',
    'sort',
    'splice',
    'shift',
    'unshift',
    'join',
  ])
    seen(lists, name, ({ length }) => length);
  for (const [methods, name] of [
    [strings, 'slice'],
    [strings, 'substring'],
    [lists, 'slice'],
    [lists, 'flat'],
  ] as const)
    seen(methods, name, (_, result) => (result as string).length);
  const regular = RegExp.prototype as unknown as Record<string, Exec>;
  const exec = regular.exec!;
  regular.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    counter.steps += found
      ? found.index + found[0].length - from
      : this.sticky
        ? 1
        : Math.max(0, text.length - from);
    return found;
  };
}

type Exec = (this: RegExp, text: string) => RegExpExecArray | null;

function seen(
  methods: Methods,
  name: string,
  cost: (on: { length: number }, result: unknown, args: unknown[]) => number,
): void {
  const method = methods[name]!;
  methods[name] = function (this: { length: number }, ...args: unknown[]) {
    const result = method.apply(this, args);
    counter.steps += cost(this, result, args);
    return result;
  };
}
