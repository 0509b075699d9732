/**
 * A value in memory that the next call of the same function overwrites. Read or copy it before that call.
 */
export type Scratch<T> = T
