/** Whether a path in sysfs is of a device that the kernel only simulates. */
export function isMadeUp(path: string): boolean {
  return /\/devices\/(virtual\/|platform\/(snd_aloop|snd_dummy|vivid|vimc|vim2m|regulatory|mac80211_hwsim|vhci_hcd|dummy_hcd))/.test(
    path
  )
}
