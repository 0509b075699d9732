// The styles of a page with a body, in one module: so they become one style sheet, which articles and own
// pages share. Apart they would be one more file that the first paint of an article waits for.
import '../article/article.css'
import '../article/article-body.css'
import '../share/dialog/share-button.css'
