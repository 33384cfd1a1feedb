// What the suite needs of an assertion library, without Node: it runs in a web worker too.

export function ok(value: unknown, what?: string): asserts value {
  if (!value) throw new Error(what ?? `expected something, got ${String(value)}`);
}

/** Compares plain data. */
export function same(actual: unknown, expected: unknown): void {
  const [a, e] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== e) throw new Error(`expected\n${e}\nbut got\n${a}`);
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`expected ${String(pattern)} in\n${text}`);
}
