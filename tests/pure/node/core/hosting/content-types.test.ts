import { expect, test } from 'vitest'
import { contentTypeOf } from '../../../../../src/node/core/hosting/content-types.ts'
import { publishedFiles } from '../../../../../src/shared/published-files.ts'

test('every kind of file that is published beside an article has a type of its own', () => {
  const untyped = Object.values(publishedFiles)
    .flat()
    .filter((extension) => contentTypeOf(`a.${extension}`) === 'application/octet-stream')
  expect(untyped).toEqual([])
})

test('recordings have types that browsers play, whatever the case of the ending', () => {
  const wrong = (['audio', 'video'] as const).flatMap((kind) =>
    publishedFiles[kind].filter(
      (extension) => !contentTypeOf(`A.${extension.toUpperCase()}`).startsWith(`${kind}/`),
    ),
  )
  expect(wrong).toEqual([])
})

test('a kind of file that no list names is a row of bytes', () => {
  expect(contentTypeOf('/media/x.unknown')).toBe('application/octet-stream')
})
