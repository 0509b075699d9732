import { useWords } from '../../ui/site-context.ts'
import { MarkedText } from '../marked-text.tsx'
import { piecesDirection } from '../pieces-direction.ts'
import type { PaletteChoice, PalettePart } from './palette-choices.ts'

interface PaletteListProps {
  /** The element's id; a choice has its number behind it. */
  readonly id: string
  readonly parts: readonly PalettePart[]
  /** The number of the active choice, over all parts. */
  readonly at: number
  readonly isSearching: boolean
  readonly onChoose: (choice: PaletteChoice) => void
  /** Called when the pointer is over a choice. */
  readonly onPoint: (choice: PaletteChoice) => void
}

/** The choices of the palette in their parts. The focus stays in the field, which has the keys. */
export function PaletteList({ id, parts, at, isSearching, ...acts }: PaletteListProps) {
  const words = useWords('search')
  const choices = parts.flatMap((part) => part.choices)
  return (
    <div id={id} role="listbox" aria-label={words.palette} className="palette-list">
      {parts.map((part) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box has groups of this kind.
        <div key={part.label} role="group" aria-label={part.label} className="palette-part">
          <p className="palette-label" aria-hidden="true">
            {part.label}
          </p>
          {part.choices.map((choice) => {
            const index = choices.indexOf(choice)
            const isActive = index === at
            const optionId = `${id}-${index}`
            return <Option key={choice.name} {...{ optionId, choice, isActive }} {...acts} />
          })}
        </div>
      ))}
      {isSearching && <p className="palette-hint">{words.searching}</p>}
    </div>
  )
}

interface OptionProps extends Pick<PaletteListProps, 'onChoose' | 'onPoint'> {
  readonly optionId: string
  readonly choice: PaletteChoice
  readonly isActive: boolean
}

function Option({ optionId, choice, isActive, onChoose, onPoint }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
    <div
      id={optionId}
      role="option"
      aria-selected={isActive}
      className="palette-choice"
      onClick={() => onChoose(choice)}
      onPointerMove={() => onPoint(choice)}
    >
      <span dir={piecesDirection(choice.title)}>
        <MarkedText pieces={choice.title} />
      </span>
      {choice.detail && (
        <small>
          <MarkedText pieces={choice.detail} />
        </small>
      )}
    </div>
  )
}
