/** Whether a driver says what its device is. Those named here only hand it to a program, and so explain nothing. */
export function driverExplains(driver: string): boolean {
  return driver !== '' && !/^(usb|usbfs|usbhid|hub|generic|winusb|usbccgp|libusb\d?)$/i.test(driver)
}
