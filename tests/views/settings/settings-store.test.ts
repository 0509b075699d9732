import { expect, onTestFinished, test } from 'vitest'
import { ownFilters } from '../../../src/app/settings/own-filters.ts'
import { settingsStore } from '../../../src/app/settings/settings-store.ts'

/** React draws all that follow a store a second time, at once, when it does not hold what it began with. */
test('without a choice of the reader a store holds what the page was drawn from, the very same', () => {
  expect(settingsStore.getState()).toBe(settingsStore.getInitialState())
  expect(ownFilters.getState()).toBe(ownFilters.getInitialState())
  settingsStore.change({ library: 'off' })
  expect(settingsStore.getState()).not.toBe(settingsStore.getInitialState())
  settingsStore.reset()
  expect(settingsStore.getState()).toBe(settingsStore.getInitialState())
})

test('who listens to the settings finds the page as it was chosen', () => {
  const found: (string | undefined)[] = []
  onTestFinished(
    settingsStore.subscribe(() => found.push(document.documentElement.dataset.density)),
  )
  settingsStore.change({ density: 'headlines' })
  settingsStore.reset()
  expect(found).toEqual(['headlines', undefined])
})
