/** Names that Windows reserves for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=[. ]|$)/i

/** Whether a name is a device for Windows, whatever its extension: `con`, `aux.txt`. */
export function isDeviceName(name: string): boolean {
  return device.test(name)
}

/** The longest name in bytes. File systems allow 255; the rest is for suffixes that a build adds. */
const maxBytes = 200

/**
 * Whether every usual file system, also that of Windows, accepts this name for a file or folder. It has
 * no control characters, none of `<>:"/\|?*`, no dot or space at the end, is not a device name and not
 * too long.
 */
export function isFileName(name: string): boolean {
  if (name === '' || /[\p{Cc}<>:"/\\|?*]|[. ]$/u.test(name) || !name.isWellFormed()) return false
  return !isDeviceName(name) && Buffer.byteLength(name) <= maxBytes
}
