/**
 * The Windows collector: reads what Windows says of its devices, networks and history, and writes JSON. It changes
 * nothing, asks no network, and rests on no display language. Keys of wireless networks are left out.
 * Kept free of back-quotes and of `${`, so that it stands here as it runs.
 */
export const windowsScript = String.raw`
param([string]$Out = '')
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$script:unread = @()
function Read-Part($what, $where, [scriptblock]$read) {
  try { return @(& $read) } catch {
    $denied = ($_.Exception -is [System.UnauthorizedAccessException]) -or ($_.Exception -is [System.Security.SecurityException]) -or ($_.Exception.HResult -eq -2147024891)
    $script:unread += @{ what = $what; where = $where; denied = $denied; detail = ('0x{0:X8}' -f $_.Exception.HResult) }
    return @()
  }
}
$system = Read-Part 'file' 'Win32_ComputerSystem' { Get-CimInstance Win32_ComputerSystem } | Select-Object -First 1
$devices = Read-Part 'usb' 'Get-PnpDevice' {
  Get-PnpDevice | Where-Object { $_.InstanceId -notmatch '^(ROOT|HTREE|STORAGE|UMB)\\' } | ForEach-Object {
    @{ id = $_.InstanceId; hardwareIds = @($_.HardwareID); compatibleIds = @($_.CompatibleID); service = $_.Service; classGuid = $_.ClassGuid; name = $_.FriendlyName; present = [bool]$_.Present; problem = $(try { [int]$_.ConfigManagerErrorCode } catch { 0 }) }
  }
}
$addresses = Read-Part 'network' 'MSFT_NetIPAddress' { Get-CimInstance -Namespace root/StandardCimv2 -ClassName MSFT_NetIPAddress }
$netAdapters = Read-Part 'network' 'MSFT_NetAdapter' {
  Get-CimInstance -Namespace root/StandardCimv2 -ClassName MSFT_NetAdapter | ForEach-Object {
    $index = $_.InterfaceIndex
    @{ id = $_.PnPDeviceID; name = $_.InterfaceDescription; medium = $_.NdisPhysicalMedium; hardware = [bool]$_.HardwareInterface; connected = ($_.MediaConnectState -eq 1); mac = $_.PermanentAddress; addresses = @($addresses | Where-Object { $_.InterfaceIndex -eq $index } | ForEach-Object { $_.IPAddress }) }
  }
}
$printRoot = 'HKLM:\SYSTEM\CurrentControlSet\Control\Print\Printers'
$printers = Read-Part 'printers' $printRoot {
  if (Test-Path $printRoot) { Get-ChildItem $printRoot | ForEach-Object { $p = Get-ItemProperty $_.PSPath; @{ name = $_.PSChildName; port = $p.Port; driver = $p.'Printer Driver' } } }
}
$disks = Read-Part 'storage' 'Win32_DiskDrive' {
  Get-CimInstance Win32_DiskDrive | ForEach-Object { @{ id = $_.PNPDeviceID; name = $_.Model; serial = $_.SerialNumber; bus = $_.InterfaceType } }
}
$profileRoot = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\NetworkList\Profiles'
$networkProfiles = Read-Part 'traces' $profileRoot {
  if (Test-Path $profileRoot) { Get-ChildItem $profileRoot | ForEach-Object { $p = Get-ItemProperty $_.PSPath; @{ id = $_.PSChildName; name = $p.ProfileName; nameType = $p.NameType } } }
}
$wlanRoot = Join-Path $env:ProgramData 'Microsoft\Wlansvc\Profiles\Interfaces'
$wlanProfiles = Read-Part 'traces' $wlanRoot {
  if (Test-Path $wlanRoot) {
    Get-ChildItem $wlanRoot -Recurse -Filter *.xml | ForEach-Object {
      @{ file = $_.Name; xml = ([IO.File]::ReadAllText($_.FullName) -replace '(?s)<keyMaterial>.*?</keyMaterial>', '') }
    }
  }
}
$peerRoot = 'HKLM:\SYSTEM\CurrentControlSet\Services\BTHPORT\Parameters\Devices'
$bluetoothPeers = Read-Part 'traces' $peerRoot {
  if (Test-Path $peerRoot) {
    Get-ChildItem $peerRoot | ForEach-Object {
      $bytes = (Get-ItemProperty $_.PSPath).Name
      @{ address = $_.PSChildName; name = $(if ($bytes -is [byte[]]) { [Text.Encoding]::UTF8.GetString($bytes).Trim([char]0) } else { '' }) }
    }
  }
}
$installed = @()
foreach ($part in 'USBSTOR', 'USB', 'SWD\WPDBUSENUM') {
  $root = 'HKLM:\SYSTEM\CurrentControlSet\Enum\' + $part
  $installed += Read-Part 'traces' $root {
    if (Test-Path $root) {
      if ($part -like 'SWD*') { Get-ChildItem $root | ForEach-Object { $part + '\' + $_.PSChildName } }
      else { Get-ChildItem $root | ForEach-Object { $kind = $_.PSChildName; Get-ChildItem $_.PSPath | ForEach-Object { $part + '\' + $kind + '\' + $_.PSChildName } } }
    }
  }
}
$log = Join-Path $env:windir 'INF\setupapi.dev.log'
$installed += Read-Part 'traces' $log {
  if (Test-Path $log) {
    [IO.File]::ReadAllLines($log) | ForEach-Object { if ($_ -match '^>>>  ?\[Device Install.* - ((USB|USBSTOR)\\[^\]\s]+)\]') { $Matches[1] } }
  }
}
$programs = @()
$programsRead = @()
foreach ($view in 'Registry64', 'Registry32', 'user') {
  $found = @(Read-Part 'programs' ('Uninstall ' + $view) {
    $hive = $(if ($view -eq 'user') { 'CurrentUser' } else { 'LocalMachine' })
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]$hive, [Microsoft.Win32.RegistryView]$(if ($view -eq 'user') { 'Default' } else { $view }))
    $key = $base.OpenSubKey('SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall')
    if ($key) { foreach ($one in $key.GetSubKeyNames()) { $one; $sub = $key.OpenSubKey($one); if ($sub) { [string]$sub.GetValue('DisplayName') } } }
  })
  if ($found.Count -gt 0) { $programsRead += $view; $programs += $found }
}
$found = @(Read-Part 'programs' 'Win32_Service' { Get-CimInstance Win32_Service | ForEach-Object { $_.Name; $_.DisplayName } })
if ($found.Count -gt 0) { $programsRead += 'services'; $programs += $found }
$hotspot = @($addresses | Where-Object { $_.IPAddress -eq '192.168.137.1' })
$result = [ordered]@{
  collector = 'jiyao-windows'; version = 1
  maker = $system.Manufacturer; model = $system.Model; hostName = $env:COMPUTERNAME
  devices = @($devices); netAdapters = @($netAdapters); printers = @($printers); disks = @($disks)
  networkProfiles = @($networkProfiles); wlanProfiles = @($wlanProfiles); bluetoothPeers = @($bluetoothPeers)
  installed = @($installed | Select-Object -Unique); programs = @($programs | Where-Object { $_ } | Select-Object -Unique); programsRead = @($programsRead); hotspotOn = ($hotspot.Count -gt 0); unread = @($script:unread)
}
$json = $result | ConvertTo-Json -Depth 5 -Compress
if ($Out -ne '') { [IO.File]::WriteAllText($Out, $json, (New-Object Text.UTF8Encoding $false)) }
else {
  [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
  [Console]::Out.Write($json)
}
`.trimStart()
