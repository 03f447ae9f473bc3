/** A small file of every form that the check reads, made up: what each holds, and how many of it a machine would have. */
export const samples: Readonly<Record<string, { text: string; holds: readonly string[] }>> = {
  'lspci -nnk': {
    text: '00:14.3 Network controller [0280]: Intel Corporation WiFi [8086:51f0] (rev 01)\n\tKernel driver in use: iwlwifi\n10000:e0:06.1 Modem [0703]: Example Corp. Modem [1234:5678]\n',
    holds: ['modem', 'wifi']
  },
  'lspci -mm -nn': {
    text: '00:14.3 "Network controller [0280]" "Intel Corporation [8086]" "WiFi [51f0]" -r01 "Intel Corporation [8086]" "Device [0090]"\n',
    holds: ['wifi']
  },
  'lspci -vmm -nnk': {
    text: 'Slot:\t00:14.3\nClass:\tNetwork controller [0280]\nVendor:\tIntel Corporation [8086]\nDevice:\tWiFi [51f0]\nDriver:\tiwlwifi\n\nSlot:\t00:1f.6\nClass:\tEthernet controller [0200]\nVendor:\tIntel Corporation [8086]\nDevice:\tI219 [15fc]\n',
    holds: ['network_card', 'wifi']
  },
  'a collector of pins': {
    text: 'PCI Device: 0000:00:14.3: Class 0x00028000, Vendor 0x8086, Device 0x51f0\nhdaudioC0D0\n  chip_name: ALC257\n  0x12: 0x90a60130\n',
    holds: ['microphone', 'wifi']
  },
  'lsusb -v': {
    text: 'Bus 001 Device 004: ID 1234:5678 Example\nDevice Descriptor:\n  bDeviceClass          239 Miscellaneous Device\n  bDeviceSubClass         2 \n  bDeviceProtocol         1 Interface Association\n  idVendor           0x1234 Example\n  idProduct          0x5678 \n    Interface Descriptor:\n      bInterfaceClass        14 Video\n      bInterfaceSubClass      1 Video Control\n      bInterfaceProtocol      0 \n',
    holds: ['camera']
  },
  'lsusb -t': {
    text: '/:  Bus 03.Port 1: Dev 1, Class=root_hub, Driver=xhci_hcd/12p, 480M\n    |__ Port 7: Dev 6, If 0, Class=Video, Driver=uvcvideo, 480M\n',
    holds: ['camera']
  },
  'usb-devices': {
    text: 'T:  Bus=03 Lev=01 Prnt=01 Port=02 Cnt=01 Dev#=  2 Spd=12   MxCh= 0\nP:  Vendor=9999 ProdID=0001 Rev= 0.00\nI:* If#= 0 Alt= 0 #EPs= 3 Cls=e0(wlcon) Sub=01 Prot=01 Driver=btusb\n',
    holds: ['bluetooth']
  },
  'udevadm info --export-db': {
    text: 'P: /devices/a\nE: DEVPATH=/devices/a\nE: DRIVER=iwlwifi\nE: PCI_CLASS=28000\nE: PCI_ID=8086:2723\nE: SUBSYSTEM=pci\n\nP: /devices/b\nE: DEVPATH=/devices/b\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: PRODUCT=1234/5678/1\nE: TYPE=0/0/0\n',
    holds: ['wifi']
  },
  dmesg: {
    text: '[    0.000000] Linux version 6.1.0\n[    0.300000] pci 0000:02:00.0: [9999:0001] type 00 class 0x028000\n[    1.000000] usb 1-3: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.00\n[    1.200000] usb-storage 1-3:1.0: USB Mass Storage device detected\n[    9.000000] Bluetooth: hci0: Device revision is 0\n',
    holds: ['bluetooth', 'usb_storage', 'wifi']
  },
  'ALSA cards': {
    text: ' 0 [acp            ]: acp - acp\n                      at 0xf7 irq 49\n',
    holds: ['microphone']
  },
  'an ALSA codec': {
    text: 'Codec: Example\nAddress: 0\nVendor Id: 0x10ec0257\nNode 0x12 [Pin Complex] wcaps 0x40040b: Stereo\n  Pin Default 0x90a60130: [Fixed] Mic\n',
    holds: ['microphone']
  },
  'arecord -l': {
    text: '**** List of CAPTURE Hardware Devices ****\ncard 0: PCH [HDA], device 6: DMIC (*) []\n',
    holds: ['microphone']
  },
  'hwinfo as JSON': {
    text: JSON.stringify({
      hardware: {
        network_controller: [
          {
            bus_type: { name: 'PCI' },
            base_class: { value: 2 },
            sub_class: { value: 128 },
            vendor: { value: 0x8086 },
            device: { value: 0x2723 },
            sysfs_bus_id: '0000:02:00.0',
            drivers: ['iwlwifi']
          }
        ]
      }
    }),
    holds: ['wifi']
  },
  'fwupd as JSON': {
    text: JSON.stringify({
      UsbDevices: [
        {
          PlatformId: '1-4',
          IdVendor: 4660,
          IdProduct: 22136,
          UsbInterfaces: [{ InterfaceClass: 14, InterfaceSubClass: 1, InterfaceProtocol: 0 }]
        }
      ]
    }),
    holds: ['camera']
  },
  'a hardware list as JSON': {
    text: JSON.stringify({
      Motherboard: { Name: 'x' },
      Bluetooth: { 'Some radio': { 'Bus Type': 'USB', 'Device ID': '8087-0026' } }
    }),
    holds: ['bluetooth']
  },
  lshal: {
    text: "udi = '/org/a'\n  pci.device_class = 2  (0x2)  (int)\n  pci.device_subclass = 128  (0x80)  (int)\n  pci.device_protocol = 0  (0x0)  (int)\n  pci.vendor_id = 32902  (0x8086)  (int)\n  pci.product_id = 10019  (0x2723)  (int)\n\nudi = '/org/b'\n  info.product = 'x'\n",
    holds: ['wifi']
  },
  'the Linux collector': {
    text: '#jiyao-linux 1\nD /sys/bus/pci/devices\nL /sys/bus/pci/devices/a /sys/devices/a\nF /sys/devices/a/class\n|0x028000\nF /sys/devices/a/vendor\n|0x8086\nF /sys/devices/a/device\n|0x2723\n#end\n',
    holds: ['wifi']
  },
  'the Windows collector': {
    text: JSON.stringify({
      collector: 'jiyao-windows',
      version: 1,
      maker: 'x',
      model: 'y',
      hostName: 'z',
      devices: [
        {
          id: 'USB\\VID_1234&PID_5678\\5',
          hardwareIds: [],
          compatibleIds: ['USB\\Class_0e&SubClass_01&Prot_00'],
          service: 'usbvideo',
          classGuid: '',
          name: '摄像头',
          present: true,
          problem: 0
        }
      ],
      netAdapters: null,
      printers: null,
      disks: null,
      networkProfiles: null,
      wlanProfiles: null,
      bluetoothPeers: null,
      installed: null,
      hotspotOn: false,
      unread: null
    }),
    holds: ['camera']
  },
  'a registry export': {
    text: 'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Enum\\USB\\VID_1234&PID_5678\\5]\n"Service"="usbvideo"\n"HardwareID"=hex(7):55,00,\\\n  00,00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Enum\\USB\\VID_1234&PID_5678\\5\\Control]\n',
    holds: ['camera']
  },
  'setupapi.dev.log': {
    text: '[Device Install Log]\n>>>  [Device Install (Hardware initiated) - USBSTOR\\Disk&Ven_X&Prod_Y&Rev_1\\E0D55EA5&0]\n',
    holds: ['trace_usb_storage']
  },
  'WMI objects': {
    text: 'InterfaceDescription=x\nNdisPhysicalMedium=9\nHardwareInterface=TRUE\nMediaConnectState=1\n',
    holds: ['net_link', 'wifi']
  },
  msinfo32: {
    text: '[显示]\n\n名称\tx\nPNP 设备 ID\tPCI\\VEN_8086&DEV_46A6&SUBSYS_00000000\\3&1\n\n[网络]\n\n名称\tAX200\nPNP 设备 ID\tPCI\\VEN_8086&DEV_2723&SUBSYS_00848086\\3&2\n\n[USB]\n\n名称\tx\nPNP 设备 ID\tUSB\\VID_1234&PID_5678\\5\n',
    holds: ['wifi']
  },
  DxDiag: {
    text: 'DxDiag Version: 10.00\n---------------------\nVideo Capture Devices\nNumber of Devices: 1\n---------------------\nFriendlyName: 前置摄像头\nCategory: Camera\n\n---------------------\nEnd\n',
    holds: ['camera']
  }
}
