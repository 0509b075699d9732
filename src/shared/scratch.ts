/** Memory that the next call uses again: read it before then, or copy it. */
export type Scratch<T> = T
