import { parseArgs } from 'node:util'
import { askNearest } from '../core/nearest-word.ts'
import type { Call, Command } from './command.ts'
import { UsageError } from './usage-error.ts'

/** The words and options behind the name of a command. */
type Arguments = Pick<Call, 'words' | 'options'>

/**
 * Reads the arguments of a command. Throws `UsageError`, which names the nearest option, for an unknown
 * option, a missing or unexpected value, and too many words.
 */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const formerNames = new Map<string, string>()
  for (const [name, { formerly }] of command.options) if (formerly) formerNames.set(formerly, name)
  const words: string[] = []
  const options = new Map<string, string | true>()
  for (const token of tokensOf(command, args)) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const name = formerNames.get(token.name) ?? token.name
    options.set(name, readOption(command, { ...token, name }))
  }
  if (words.length > command.mostWords) throw tooManyWords(command, words)
  return { words, options }
}

/** Whether the arguments ask for help. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const before = end < 0 ? args : args.slice(0, end)
  return before.includes('--help') || before.includes('-h')
}

function tokensOf(command: Command, args: readonly string[]) {
  const known: Record<string, { type: 'string' | 'boolean' }> = Object.create(null)
  for (const [name, { value, formerly }] of command.options) {
    const type = value === undefined ? 'boolean' : 'string'
    known[name] = { type }
    if (formerly) known[formerly] = { type }
  }
  return parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens
}

interface GivenOption {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
}

function readOption(command: Command, { name, rawName, value }: GivenOption): string | true {
  const option = command.options.get(name)
  if (option === undefined) throw unknownOption(command, name, rawName)
  if (option.value === undefined) {
    if (value === undefined) return true
    throw new UsageError(`${rawName} takes no value, found ${JSON.stringify(value)}.`)
  }
  // A value that looks like an option is one whose value was forgotten.
  if (value !== undefined && value !== '' && !/^--[a-z]/i.test(value)) return value
  throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}.`)
}

function unknownOption(command: Command, name: string, rawName: string): UsageError {
  const nearest = askNearest(name, command.options.keys()).replace('"', '"--')
  return new UsageError(
    `broadsheet ${command.name} has no option ${rawName}.${nearest}\n${seeHelp(command.name)}`,
  )
}

function tooManyWords({ name, words: form, mostWords }: Command, words: readonly string[]) {
  const found = words.slice(mostWords).map((word) => JSON.stringify(word))
  const takes = form === '' ? 'takes no words' : `takes ${form}`
  return new UsageError(
    `broadsheet ${name} ${takes}; not understood: ${found.join(' ')}.\n${seeHelp(name)}`,
  )
}

/** The sentence that names the help of a command. */
function seeHelp(name: string): string {
  return `broadsheet ${name} --help lists what it takes.`
}
