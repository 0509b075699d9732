import { expect, test } from 'vitest'
import { library } from '../../../src/app/library/browser-library.ts'
import { factOf } from '../../../src/app/library/records/article-record.ts'
import { useLibrary, useRecord } from '../../../src/app/library/use-library.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

function Facts() {
  const saved = factOf(useRecord('x'), 'saved')
  return (
    <p>
      {useLibrary().articles.size} {saved ?? 'never'}
    </p>
  )
}

test('a component follows the library and one article of it', async () => {
  // This DOM has no database, which the library says.
  await loadWords(['library'], 'en')
  const holder = await drawView(<Facts />)
  expect(holder.textContent).toBe('0 never')
  let undo = () => {}
  await doAsReader(() => {
    undo = library.change([{ id: 'x', name: 'saved', value: 7 }])
  })
  expect(holder.textContent).toBe('1 7')
  await doAsReader(() => undo())
  expect(holder.textContent).toBe('1 never')
})
