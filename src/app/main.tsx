import './styles/tokens.css'
import './styles/base.css'
import './layout/layout.css'
import './faces/faces.css'
import './ui/ui.css'
import { start } from './start.tsx'

const root = document.getElementById('root')
if (root) start(root, import.meta.env.BASE_URL)
