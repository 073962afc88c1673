import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validate, ValidationSeverity } from 'dockerfile-utils';
import { loadAll } from 'js-yaml';
import { VARIABLES } from '../src/app/config.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const dockerfile = read('Dockerfile');

/** Every fault is one. */
const STRICT = {
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCasing: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
};

interface Workload {
  securityContext: object;
  containers: { securityContext: object }[];
}

test('the Dockerfile has no fault that a linter sees', () => {
  expect(validate(dockerfile, STRICT)).toEqual([]);
});

test('the linter sees a fault where there is one', () => {
  expect(validate(dockerfile.replace('USER node', 'USR node'), STRICT)).not.toEqual([]);
});

test('the image is built on a Node of one version, and runs as who owns nothing', () => {
  const stages = dockerfile.split(/^FROM /m).slice(1);
  for (const stage of stages) expect(stage).toMatch(/^node:24\.\d+\.\d+-\w+-slim\b/);
  expect(stages.at(-1)).toMatch(/^USER node$[^]*^CMD \["node", "src\/main\.ts"\]$/m);
  expect(stages.at(-1)).toMatch(/^HEALTHCHECK /m);
});

test('what is copied into the image is there, and is not ignored', () => {
  const taken = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, names]) => names?.split(' ') ?? [],
  );
  expect(copied.toSorted()).toEqual(taken.toSorted());
  for (const name of copied) expect(existsSync(name)).toBe(true);
});

test('what is copied for the build is all that it needs', () => {
  const [build = ''] = dockerfile.split(/^FROM /m).slice(1);
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-image-'));
  for (const [, names] of build.matchAll(/^COPY (.+) \S+$/gm))
    for (const name of names?.split(' ') ?? []) cpSync(name, path.join(folder, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  for (const [, steps] of build.matchAll(/^RUN \["node", (.+)\]$/gm))
    execFileSync(process.execPath, JSON.parse(`[${steps}]`) as string[], { cwd: folder, stdio: 'pipe' });
  expect(readdirSync(path.join(folder, 'dist')).toSorted()).toEqual(['bot', 'page']);
  expect(existsSync(path.join(folder, 'dist/page/index.html'))).toBe(true);
  rmSync(folder, { recursive: true });
}, 300_000);

test.each(['compose.yaml', 'kubernetes.yaml', 'container-app.yaml'])(
  'deploy/%s can be read, and names no variable that the bot does not have',
  (name) => {
    const text = read(`deploy/${name}`);
    expect(loadAll(text).length).toBeGreaterThan(0);
    const named = [...text.matchAll(/\$\{(\w+)|name: (Microsoft\w+|[A-Z]+_[A-Z_]+)/g)].map(
      ([, one, other]) => one ?? other,
    );
    expect(named.filter((variable) => !['POSTGRES_PASSWORD', ...VARIABLES].includes(variable ?? ''))).toEqual(
      [],
    );
  },
);

test('in Kubernetes the bot owns nothing, writes to /data and /tmp alone, and gains no rights', () => {
  const [deployment] = loadAll(read('deploy/kubernetes.yaml')) as {
    spec: { template: { spec: Workload } };
  }[];
  const { securityContext, containers } = deployment!.spec.template.spec;
  expect(securityContext).toMatchObject({ runAsNonRoot: true });
  for (const container of containers)
    expect(container.securityContext).toEqual({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
});
