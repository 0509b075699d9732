import type { ServedArticle } from './simulated-client.ts'

/** The facts that an archive must have of an article. */
interface Expected {
  title: string
  /** The edition of the text, once it was served whole. */
  edition?: number
  /** The editions that were replaced. */
  readonly earlier: number[]
  hand?: 'edited' | 'deleted'
}

/** The archive as it must be, worked out from what was served and from what the keeper has done. */
export class ExpectedArchive {
  readonly articles = new Map<string, Expected>()
  /** Served in runs that were killed: they may be there or not, until a whole run has seen their whole text. */
  readonly uncertain = new Set<string>()

  /** A run was killed that had been served these. */
  killed(served: Iterable<readonly ServedArticle[]>): void {
    for (const { article } of flat(served)) this.uncertain.add(article.token)
  }

  /** A whole run was served these. Gives the numbers of its news; undefined where they cannot be known. */
  completed(
    served: Iterable<readonly ServedArticle[]>,
  ): { readonly added: number; readonly updated: number } | undefined {
    let [added, updated, isKnown] = [0, 0, true]
    for (const each of flat(served)) {
      const { token } = each.article
      if (this.uncertain.has(token)) isKnown = false
      // A teaser does not tell which text the killed run has written.
      if (each.edition !== undefined) this.uncertain.delete(token)
      const known = this.articles.get(token)
      if (known === undefined) {
        this.articles.set(token, { title: each.title, earlier: [], ...editionOf(each) })
        added += 1
      } else if (known.hand === undefined && takeNews(known, each)) updated += 1
    }
    return isKnown ? { added, updated } : undefined
  }
}

function takeNews(known: Expected, { title, edition, isEmpty }: ServedArticle): boolean {
  if (isEmpty) return false
  const isNew = (edition !== undefined && edition !== known.edition) || title !== known.title
  if (edition !== undefined && edition !== known.edition) {
    if (known.edition !== undefined) known.earlier.push(known.edition)
    known.edition = edition
  }
  known.title = title
  return isNew
}

function editionOf({ edition }: ServedArticle): { edition?: number } {
  return edition === undefined ? {} : { edition }
}

function* flat(served: Iterable<readonly ServedArticle[]>): Generator<ServedArticle> {
  for (const items of served) {
    const seen = new Set<string>()
    for (const item of items) {
      if (!seen.has(item.article.token)) yield item
      seen.add(item.article.token)
    }
  }
}
