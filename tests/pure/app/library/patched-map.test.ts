import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patchMap } from '../../../../src/app/library/database/patched-map.ts'

const key = fc.integer({ min: 0, max: 1_400 })
const patches = fc.array(fc.array(fc.tuple(key, fc.integer()), { maxLength: 90 }), { maxLength: 8 })
const base = new Map(Array.from({ length: 1_200 }, (_, at) => [at, -at] as const))

describe('patchMap', () => {
  it('holds what a copy would hold, in the same order', () => {
    fc.assert(
      fc.property(patches, (changes) => {
        let patched: ReadonlyMap<number, number> = base
        const copy = new Map(base)
        for (const entries of changes) {
          patched = patchMap(patched, new Map(entries))
          for (const [each, value] of entries) copy.set(each, value)
        }
        expect([...patched]).toEqual([...copy])
        expect([...patched.keys()]).toEqual([...copy.keys()])
        expect([...patched.values()]).toEqual([...copy.values()])
        expect(patched.size).toBe(copy.size)
        for (const each of [0, 700, 1_300, 2_000]) {
          expect(patched.get(each)).toBe(copy.get(each))
          expect(patched.has(each)).toBe(copy.has(each))
        }
      }),
    )
  })

  it('leaves the map as it was, and copies it only when many entries lie over it', () => {
    const one = patchMap(base, new Map([[3, 33]]))
    const two = patchMap(one, new Map([[4, 44]]))
    expect([base.get(3), one.get(3), one.get(4), two.get(4)]).toEqual([-3, 33, -4, 44])
    expect(one).not.toBeInstanceOf(Map)
    expect(patchMap(two, new Map(base))).toBeInstanceOf(Map)
  })
})
