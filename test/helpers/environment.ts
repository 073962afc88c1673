import { TestEnvironment } from 'jest-environment-node';

/** Node as it is; what a test file leaves open is closed after its last test. */
export default class extends TestEnvironment {
  readonly #leftOpen = new Set<() => unknown>();

  override async setup(): Promise<void> {
    await super.setup();
    this.global.leftOpen = this.#leftOpen;
  }

  override async teardown(): Promise<void> {
    await Promise.allSettled([...this.#leftOpen].map((close) => close()));
    await super.teardown();
  }
}
