import type { Program } from './program.ts'

/** An option of a command. A value is named in capitals in the help; an option without one is a switch. */
export interface CommandOption {
  readonly value?: string
  /** One sentence without a full stop. */
  readonly help: string
  /** The name that the option had in older versions. It goes on, and the help leaves it out. */
  readonly formerly?: string
}

/** The options of a call: a text, or `true` for a switch. Options that were not given are missing. */
export type OptionValues = ReadonlyMap<string, string | true>

/** A call of a command, with the words and options that were given. */
export interface Call {
  readonly words: readonly string[]
  readonly options: OptionValues
  readonly program: Program
}

/** A command of `broadsheet`. */
export interface Command {
  readonly name: string
  /** The words that it takes, as the help shows them: `[FOLDER]`. Empty when it takes none. */
  readonly words: string
  readonly mostWords: number
  /** One sentence without a full stop. */
  readonly summary: string
  readonly options: ReadonlyMap<string, CommandOption>
  /** Whole lines. At least one begins with `broadsheet` and the name. */
  readonly examples: readonly string[]
  /** Lines below the options. */
  readonly notes?: readonly string[]
  /** Runs the command and gives the exit code: 0 done, 1 could not. What it throws is explained. */
  readonly run: (call: Call) => Promise<number>
}

/** The value of an option that takes one. */
export function textOf(options: OptionValues, name: string): string | undefined {
  const value = options.get(name)
  return typeof value === 'string' ? value : undefined
}
