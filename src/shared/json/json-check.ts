/** A check: tells whether a value has one type. It never throws and changes nothing. */
export type Check<T> = (value: unknown) => value is T

/** The checks of the members of an object, by name. */
export type Checks = Readonly<Record<string, Check<unknown>>>

/** The type that a check recognises. */
export type Checked<C> = C extends Check<infer T> ? T : never

/** Checks for all members of `T`. A missing one is a type error. */
export type ChecksOf<T> = {
  readonly [K in keyof T]-?: Check<Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | undefined : T[K]>
}

type OptionalKey<C extends Checks> = {
  [K in keyof C]: undefined extends Checked<C[K]> ? K : never
}[keyof C]

/**
 * The type of object that a record of checks recognises. A member may be missing when its check allows
 * `undefined`.
 */
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

/** Makes a check that recognises these texts only. */
export function isOneOf<T extends string>(...texts: readonly T[]): Check<T> {
  return (value): value is T => texts.some((text) => text === value)
}

/** Makes a check that also recognises `undefined`. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value)
}

/** Makes a check that recognises an array whose members all pass `check`. */
export function isListOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(check)
}

/** Makes a check that recognises an object whose members pass their checks. Other members are allowed. */
export function isRecordOf<C extends Checks>(checks: C): Check<RecordOf<C>> {
  const entries = Object.entries(checks)
  return (value): value is RecordOf<C> =>
    isObject(value) && entries.every(([name, check]) => check(value[name]))
}

/** Makes a check that recognises every value that one of the two checks recognises. */
export function isEither<A, B>(first: Check<A>, second: Check<B>): Check<A | B> {
  return (value): value is A | B => first(value) || second(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
