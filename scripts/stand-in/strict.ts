/** A gap of the stand-in or of the test. Its text is its name, because the app logs names and never messages. */
export class Gap extends Error {
  constructor(text: string) {
    super(text);
    this.name = text;
  }
}

/**
 * Makes an object that answers for what it has and throws, by name, for anything else: where the app uses more of
 * Electron than the stand-in has, a test says so instead of passing by accident.
 */
export function strict<T extends object>(name: string, parts: T): T {
  return new Proxy(parts, {
    get(target, property, receiver) {
      if (typeof property === 'symbol' || property in target) return Reflect.get(target, property, receiver);
      if (property === 'then' || property === 'toJSON') return undefined;
      throw new Gap(`the stand-in has no ${name}.${property}`);
    },
  });
}
