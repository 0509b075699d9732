import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageKinds } from '../src/shared/pages.ts'

const contributing = readFileSync('CONTRIBUTING.md', 'utf8')

/** The part of a text between two others, neither of them included. */
function between(text: string, from: string, to: string): string {
  const [, after = ''] = text.split(from)
  return after.split(to)[0] ?? ''
}

/** The paths of ours that a text names. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:src|tests|docs)\/[^`\s]+)`/g)].map(([, path = '']) => path)
}

test('recipes name only files that exist', () => {
  const recipes = between(contributing, '\n## How to add\n', '\n## ')
  const named = pathsIn(recipes).flatMap((path) =>
    path.includes('<kind>') ? pageKinds.map((kind) => path.replace('<kind>', kind)) : [path],
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('a page costs three files and its words', () => {
  const recipe = between(contributing, '\n**A page.**', '\n**')
  const steps = recipe.match(/^\d\. .*(?:\n {3}.*)*/gm) ?? []
  expect(steps).toHaveLength(3)
  expect(steps.flatMap(pathsIn)).toEqual(['src/shared/pages.ts', 'src/app/pages/<kind>.tsx'])
})
