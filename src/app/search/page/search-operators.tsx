import type { AreaWords } from '../../../shared/words/language.ts'
import { useWords } from '../../ui/site-context.ts'

type Operator = keyof AreaWords['search']['operators']

/** The text that each operator adds to the field, in the order in which they are offered. */
const operators: readonly (readonly [name: Operator, text: string])[] = [
  ['without', '-'],
  ['phrase', '"'],
  ['either', 'OR '],
  ['title', 'title:'],
  ['author', 'author:'],
  ['category', 'in:'],
  ['after', 'after:'],
  ['before', 'before:'],
]

interface SearchOperatorsProps {
  readonly id: string
  /** Called with what the operator adds to the field. */
  readonly onChoose: (text: string) => void
}

/** Buttons that write the operators which a search knows besides words. */
export function SearchOperators({ id, onChoose }: SearchOperatorsProps) {
  const words = useWords('search')
  return (
    <p id={id} className="search-help">
      <span>{words.allWords}</span>
      {operators.map(([name, text]) => {
        const [form, meaning] = words.operators[name]
        return (
          <button key={name} type="button" className="chip" onClick={() => onChoose(text)}>
            <b>{form}</b> {meaning}
          </button>
        )
      })}
    </p>
  )
}
