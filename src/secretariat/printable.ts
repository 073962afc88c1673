/** Signs that steer a terminal or turn the reading direction, and are no line end or tab. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** @returns a text in which such a sign is written out, as JSON writes it: in JSON it means the same, in a text it is seen */
export function shown(text: string): string {
  return text.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @returns a text without them */
export function withoutControls(text: string): string {
  return text.replace(STEERING, '');
}
