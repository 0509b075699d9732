import './styles/tokens.css'
import './styles/base.css'
import './layout/layout.css'
import './article-list/article-list.css'
import './article/article.css'
import './article/article-body.css'
import './category/category.css'
import './faces/faces.css'
import './search/search-page.css'
import './share/share-button.css'
import './ui/ui.css'
import { start } from './start.tsx'

const root = document.getElementById('root')
if (root) start(root, import.meta.env.BASE_URL)
