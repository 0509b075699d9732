import { expect, test, vi } from 'vitest'
import {
  commandLink,
  linkOfCommand,
  registerCommands,
  runCommand,
} from '../../../../src/app/ui/commands.ts'

const done = () => true
const nothingToDo = () => false

test('a command that no part of the page offers does nothing', () => {
  expect(runCommand('share')).toBe(false)
})

test('the part that was mounted last is asked first, the others where it has nothing to do', () => {
  const shell = vi.fn(done)
  const column = vi.fn(nothingToDo)
  const ends = [shell, column].map((side) => registerCommands({ current: { side } }))
  expect(runCommand('side')).toBe(true)
  expect([shell, column].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  column.mockImplementation(done)
  expect(runCommand('side')).toBe(true)
  expect([shell, column].map(({ mock }) => mock.calls.length)).toEqual([1, 2])
  for (const end of ends) end()
  expect(runCommand('side')).toBe(false)
})

test('the way it was drawn last counts', () => {
  const layer = { current: { back: nothingToDo } }
  const end = registerCommands(layer)
  expect(runCommand('back')).toBe(false)
  layer.current = { back: done }
  expect(runCommand('back')).toBe(true)
  end()
})

test('a part may take itself away while it runs', () => {
  const end = registerCommands({
    current: {
      open() {
        end()
        return true
      },
    },
  })
  expect(runCommand('open')).toBe(true)
  expect(runCommand('open')).toBe(false)
})

test('a link is followed as long as it is on the page', () => {
  const click = vi.fn()
  const link = { click } as unknown as HTMLElement
  const takeAway = commandLink('older')(link)
  expect(linkOfCommand('older')).toBe(link)
  expect(runCommand('older')).toBe(true)
  expect(click).toHaveBeenCalledOnce()
  takeAway?.()
  expect(linkOfCommand('older')).toBeUndefined()
  expect(runCommand('older')).toBe(false)
})
