import { FileText, type IconNode, Link, Quote, Share } from 'lucide'
import { Icon } from '../../ui/icon.tsx'

const signs = { link: Link, quote: Quote, text: FileText, device: Share } as const satisfies Record<
  string,
  IconNode
>

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
        <Icon of={signs[sign]} />
        {label}
      </button>
    </li>
  )
}
