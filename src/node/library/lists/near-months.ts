import type { NearMonths } from '../../../shared/content-files.ts'
import type { Library } from '../library.ts'

interface Month {
  readonly year: string
  readonly month: string
}

/** Makes the function that finds the months with articles on either side of one. */
export function createNearMonths({ lists }: Pick<Library, 'lists'>): (month: Month) => NearMonths {
  const names = [...lists.values()].flatMap(({ scope }) =>
    scope.kind === 'month' ? [nameOf(scope)] : [],
  )
  const indexes = new Map(names.sort().map((name, index) => [name, index]))
  return (month) => {
    const at = indexes.get(nameOf(month))
    if (at === undefined) return {}
    const [older, newer] = [names[at - 1], names[at + 1]]
    return { ...(newer && { newer }), ...(older && { older }) }
  }
}

function nameOf({ year, month }: Month): string {
  return `${year}-${month}`
}
