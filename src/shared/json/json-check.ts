/** Recognises a value of one type. It never throws and changes nothing. */
export type Check<T> = (value: unknown) => value is T

/** The checks of the members of an object, by name. */
export type Checks = Readonly<Record<string, Check<unknown>>>

/** The type that a check recognises. */
export type Checked<C> = C extends Check<infer T> ? T : never

/** The checks that recognise a whole `T`: one for each of its members, none forgotten. */
export type ChecksOf<T> = {
  readonly [K in keyof T]-?: Check<Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | undefined : T[K]>
}

type OptionalKey<C extends Checks> = {
  [K in keyof C]: undefined extends Checked<C[K]> ? K : never
}[keyof C]

/** The object that a record of checks recognises: a member whose check takes `undefined` may be missing. */
export type RecordOf<C extends Checks> = {
  readonly [K in keyof C as K extends OptionalKey<C> ? never : K]: Checked<C[K]>
} & {
  readonly [K in keyof C as K extends OptionalKey<C> ? K : never]?: Exclude<
    Checked<C[K]>,
    undefined
  >
}

/** Recognises text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Recognises a number. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

/** Recognises the text of a time that `Date` can read. */
export function isDate(value: unknown): value is string {
  return isText(value) && !Number.isNaN(Date.parse(value))
}

/** Recognises the text of an http or https URL. */
export function isHttpUrl(value: unknown): value is string {
  return isText(value) && /^https?:\/\//i.test(value)
}

/** Recognises one of a few texts. */
export function isOneOf<T extends string>(...texts: readonly T[]): Check<T> {
  return (value): value is T => texts.some((text) => text === value)
}

/** Recognises a value that may be missing. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value)
}

/** Recognises a list of which every member passes `check`. */
export function isListOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(check)
}

/** Recognises an object whose members pass their checks; it may have others too. */
export function isRecordOf<C extends Checks>(checks: C): Check<RecordOf<C>> {
  const entries = Object.entries(checks)
  return (value): value is RecordOf<C> =>
    isObject(value) && entries.every(([name, check]) => check(value[name]))
}

/** Recognises what one of two checks recognises. */
export function isEither<A, B>(first: Check<A>, second: Check<B>): Check<A | B> {
  return (value): value is A | B => first(value) || second(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
