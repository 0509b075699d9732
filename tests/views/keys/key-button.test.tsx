import { expect, test } from 'vitest'
import { KeyButton } from '../../../src/app/keys/key-button.tsx'
import { doAsReader, drawView } from '../draw-view.tsx'

test('the button opens the list of keys, and Close takes it away', async () => {
  const view = await drawView(<KeyButton />)
  const button = view.querySelector('button')
  expect(button?.getAttribute('aria-haspopup')).toBe('dialog')
  expect(view.querySelector('dialog')).toBeNull()

  await doAsReader(() => button?.click())
  const dialog = view.querySelector('dialog')
  expect(dialog?.open).toBe(true)
  expect(dialog?.querySelectorAll('kbd').length).toBeGreaterThan(10)

  await doAsReader(() => dialog?.querySelector<HTMLElement>('[aria-label="Close"]')?.click())
  expect(view.querySelector('dialog')).toBeNull()
})
