import { expect, test } from 'vitest'
import { commands } from '../../../../src/node/cli/commands.ts'
import { describeCommand, describeProgram } from '../../../../src/node/cli/help/describe-command.ts'

const plain = { isTTY: false, noColor: undefined }

test('every command has a help with an example line and all its options', () => {
  for (const command of commands.values()) {
    const help = describeCommand(command, plain)
    expect(help).toMatch(new RegExp(`^ *broadsheet ${command.name}\\b`, 'm'))
    for (const name of command.options.keys()) expect(help).toContain(`  --${name}`)
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
  }
  expect(commands.size).toBeGreaterThan(5)
})

test('colours come on a terminal only, and not where NO_COLOR is set', () => {
  const help = (isTTY: boolean, noColor?: string) =>
    describeProgram(commands.values(), '1.2.3', { isTTY, noColor }).includes('\u001b')
  expect([help(true), help(true, ''), help(true, '1'), help(false)]).toEqual([
    ...[true, true, false, false],
  ])
})
