import './filters.css'
