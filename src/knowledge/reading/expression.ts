import { z } from 'zod';

function isExpression(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}

/** A regular expression, as editors write it. */
export const expression = z.string().min(1).refine(isExpression, 'dit is geen reguliere expressie');
