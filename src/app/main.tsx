import './styles/tokens.css'
import './styles/base.css'
import './layout/layout.css'
import './faces/faces.css'
import './ui/ui.css'
import { start } from './start.tsx'
// The views of several kinds of pages share these: they come with the program, not as files of their own.
import './ui/category-trail.tsx'
import './ui/page-link.ts'
import './ui/picture/quiet-picture.tsx'
import './ui/time/published-time.tsx'
import './ui/use-media.ts'
import './navigation/opened-list.ts'

const root = document.getElementById('root')
// In a turn of its own: to run the program takes one already.
if (root) setTimeout(() => start(root, import.meta.env.BASE_URL))
