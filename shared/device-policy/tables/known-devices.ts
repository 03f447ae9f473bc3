/** Exact USB ids that no list of others has, kept by hand: a line for each vendor, the vendor first. */
export const knownUsbDevices = {
  // Receivers of Microsoft's game controllers; a kernel driver for their radio chip takes two of them for Wi-Fi.
  wireless_receiver: `
045e 0291 02a9 02e6 02fe 0719
`
}
