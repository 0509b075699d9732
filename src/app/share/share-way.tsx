/** A sign for each way, drawn on a field of 24 by 24. */
const signs = {
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  quote:
    'M10 7c-3 1-4.500 3.500-4.500 6v4H10v-4.500H6.500M18.500 7c-3 1-4.500 3.500-4.500 6v4h4.500v-4.500H15',
  text: 'M6 3.500h8.500L18.500 8v12.500H6zM14 4v4.500h4M9 12.500h6M9 16h6',
  device: 'M12 15V3.500M8 7l4-3.500L16 7M8 10.500H5.500v10h13v-10H16',
} as const

interface ShareWayProps {
  readonly sign: keyof typeof signs
  readonly label: string
  readonly onChoose: () => void
}

/** One way to give an article away. */
export function ShareWay({ sign, label, onChoose }: ShareWayProps) {
  return (
    <li>
      <button type="button" className="share-way" onClick={onChoose}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d={signs[sign]} />
        </svg>
        {label}
      </button>
    </li>
  )
}
