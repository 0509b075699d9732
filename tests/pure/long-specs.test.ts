import { expect, test } from 'vitest'
import { longSpecs } from '../run/long-specs.ts'

test('the long run reads each browser test that has more cases in it, and no other', () => {
  const specs = longSpecs()
  expect(specs).toContain('reader/shifts.spec.ts')
  expect(specs).toContain('security/fixed-point.spec.ts')
  expect(specs).not.toContain('reader/keys.spec.ts')
})
