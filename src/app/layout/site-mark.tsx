/** The site's mark: its logo, else a sheet with a vermilion headline over two columns. */
export function SiteMark({ logo }: { logo: string | undefined }) {
  // The name of the site stands beside it.
  if (logo !== undefined) return <img className="site-mark" src={logo} alt="" height="24" />
  return (
    <svg className="site-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path className="site-mark-head" d="M3 3h18v6H3z" />
      <path className="site-mark-text" d="M3 12h8v2H3zm0 4h8v2H3zm0 4h8v1.5H3zM13 12h8v9.5h-8z" />
    </svg>
  )
}
