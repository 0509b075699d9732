import { MemoryRouter } from 'react-router'
import { expect, onTestFinished, test, vi } from 'vitest'
import { KeyLayer } from '../../../src/app/keys/key-layer.tsx'
import { ownKeys } from '../../../src/app/settings/own-keys.ts'
import { type Commands, registerCommands, runCommand } from '../../../src/app/ui/commands.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const press = (key: string) =>
  doAsReader(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })

/** Offers commands until the test ends. */
function offer(commands: Commands): void {
  onTestFinished(registerCommands({ current: commands }))
}

test('help opens the table of keys, and Close takes it away', async () => {
  const view = await drawView(
    <MemoryRouter>
      <KeyLayer />
    </MemoryRouter>,
  )
  expect(view.querySelector('dialog')).toBeNull()

  await doAsReader(() => void runCommand('help'))
  await doAsReader(() => vi.dynamicImportSettled())
  expect(view.querySelector('dialog')?.open).toBe(true)
  expect(view.querySelectorAll('kbd').length).toBeGreaterThan(10)

  await doAsReader(() => view.querySelector<HTMLElement>('[aria-label="Close"]')?.click())
  expect(view.querySelector('dialog')).toBeNull()
})

test('the first key is not lost while the table of keys is loaded', async () => {
  const older = vi.fn(() => true)
  offer({ older })
  await drawView(
    <MemoryRouter>
      <KeyLayer />
    </MemoryRouter>,
  )
  await press('j')
  await doAsReader(() => vi.dynamicImportSettled())
  expect(older).toHaveBeenCalledOnce()
  await press('j')
  expect(older).toHaveBeenCalledTimes(2)
})

test('a key means nothing where one writes', async () => {
  const back = vi.fn(() => true)
  offer({ back })
  const view = await drawView(
    <>
      <input />
      <MemoryRouter>
        <KeyLayer />
      </MemoryRouter>
    </>,
  )
  await doAsReader(() => {
    const event = new KeyboardEvent('keydown', { key: 'u', bubbles: true })
    view.querySelector('input')?.dispatchEvent(event)
  })
  await doAsReader(() => vi.dynamicImportSettled())
  expect(back).not.toHaveBeenCalled()
  await press('u')
  expect(back).toHaveBeenCalledOnce()
})

test('the help gives a command another key, and takes one away', async () => {
  onTestFinished(() => ownKeys.set(new Map()))
  const share = vi.fn(() => true)
  offer({ share })
  const view = await drawView(
    <MemoryRouter>
      <KeyLayer />
    </MemoryRouter>,
  )
  await doAsReader(() => void runCommand('help'))
  await doAsReader(() => vi.dynamicImportSettled())
  const button = (label: string) => view.querySelector<HTMLElement>(`[aria-label="${label}"]`)
  await doAsReader(() => view.querySelector<HTMLElement>('.key-foot button')?.click())
  await doAsReader(() => button('Remove S from “Share”')?.click())
  expect(button('Remove S from “Share”')).toBeNull()

  await doAsReader(() => button('Add a key for “Share”')?.click())
  for (const [key, isComposing] of [
    ['g', true],
    ['g', false],
    ['x', false],
  ] as const) {
    await doAsReader(() => {
      const event = new KeyboardEvent('keydown', { key, isComposing, bubbles: true })
      button('Press a key…')?.dispatchEvent(event)
    })
  }
  expect(button('Remove g x from “Share”')).not.toBeNull()
  expect(localStorage.getItem('broadsheet:/:keys')).toContain('["share",["g x"]]')

  await doAsReader(() => button('Close')?.click())
  await press('S')
  expect(share).not.toHaveBeenCalled()
  await press('g')
  await press('x')
  expect(share).toHaveBeenCalledOnce()
})
