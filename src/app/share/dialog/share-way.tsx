import { FileText, type IconNode, Link, Quote, Share } from 'lucide'
import { Icon } from '../../ui/icon.tsx'

const icons = { link: Link, quote: Quote, text: FileText, device: Share } as const satisfies Record<
  string,
  IconNode
>

interface ShareWayProps {
  readonly icon: keyof typeof icons
  readonly label: string
  readonly onChoose: () => void
}

/** One way to give an article away. */
export function ShareWay({ icon, label, onChoose }: ShareWayProps) {
  return (
    <li>
      <button type="button" className="share-way" onClick={onChoose}>
        <Icon of={icons[icon]} />
        {label}
      </button>
    </li>
  )
}
