import { Culture, Recognizer } from '@microsoft/recognizers-text';
import type { IModel } from '@microsoft/recognizers-text';
import { recognizeBoolean } from './boolean.ts';
import { recognizeEmail, recognizePhoneNumber } from './contact.ts';
import { recognizeDateTime } from './dateTime.ts';
import type { ModelResult } from './modelResult.ts';
import { recognizeNumber } from './number.ts';
import { recognizeOrdinal } from './ordinal.ts';

/** A model of dates and times, as recognizers-text-date-time has it: words such as `morgen` count from the reference. */
export interface DateTimeModel extends IModel {
  /** @throws TypeError without a reference: nothing here looks at a clock */
  parse(query: string, reference?: Date): ModelResult[];
}

const dateTime: DateTimeModel = {
  modelTypeName: 'datetime',
  parse(query, reference) {
    if (!reference) throw new TypeError('give the moment that dates count from');
    return recognizeDateTime(query, reference);
  },
};

/** The Dutch models, under the names by which Recognizers-Text registers them. */
export const DUTCH = {
  NumberModel: { modelTypeName: 'number', parse: recognizeNumber },
  OrdinalModel: { modelTypeName: 'ordinal', parse: recognizeOrdinal },
  DateTimeModel: dateTime,
  BooleanModel: { modelTypeName: 'boolean', parse: recognizeBoolean },
  PhoneNumberModel: { modelTypeName: 'phonenumber', parse: recognizePhoneNumber },
  EmailModel: { modelTypeName: 'email', parse: recognizeEmail },
} satisfies Record<string, IModel>;

type Models = typeof DUTCH;

/**
 * Registers Dutch models under `nl-nl` with a recogniser of Recognizers-Text.
 * @param models those it is to have, of `DUTCH`
 * @throws Error when the recogniser has a Dutch model of that name
 */
export function registerDutch(recognizer: Recognizer<unknown>, models: Partial<Models> = DUTCH): void {
  for (const [name, model] of Object.entries(models))
    recognizer.registerModel(name, Culture.Dutch, () => model);
}

/** A recogniser of Recognizers-Text that knows Dutch, and nothing else. */
export class DutchRecognizer extends Recognizer<undefined> {
  constructor() {
    super(Culture.Dutch, undefined, true);
  }

  /** @returns the Dutch model of that name */
  model<Name extends keyof Models>(name: Name): Models[Name] {
    return this.getModel(name, Culture.Dutch, false);
  }

  protected InitializeConfiguration(): void {
    registerDutch(this);
  }

  protected IsValidOptions(): boolean {
    return true;
  }
}
