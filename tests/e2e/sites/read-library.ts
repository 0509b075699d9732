import type { Page } from '@playwright/test'
import { libraryName } from '../../../src/app/library/database/library-name.ts'
import type { ArticleRecord } from '../../../src/app/library/records/article-record.ts'

/** What the database of a site's library has of an article; undefined for nothing. */
export function readRecord(page: Page, id: string, base = '/'): Promise<ArticleRecord | undefined> {
  return page.evaluate(readArticle, [libraryName(base), id] as const)
}

/** Runs in the page. */
function readArticle([name, id]: readonly [string, string]): Promise<ArticleRecord | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    // One that is not there yet is not made.
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onerror = () => {
      if (opening.error?.name === 'AbortError') resolve(undefined)
      else reject(opening.error)
    }
    opening.onsuccess = () => {
      const database = opening.result
      const asking = database.transaction('articles').objectStore('articles').get(id)
      asking.onerror = () => reject(asking.error)
      asking.onsuccess = () => {
        database.close()
        resolve(asking.result)
      }
    }
  })
}
