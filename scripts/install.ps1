<#
.SYNOPSIS
Registers Doorman's host for the browsers of this Windows account, or takes it back.
.DESCRIPTION
Build the host first (README, "Windows"). Writes two manifests beside the copied executable under
%LOCALAPPDATA%\Doorman\host and points each browser's registry key at the one of its family. Nothing
needs administrator rights.
.EXAMPLE
scripts\install.ps1 -HostPath build\host\doorman.exe
.EXAMPLE
scripts\install.ps1 -Uninstall
#>
[CmdletBinding()]
param(
    [string]$HostPath = (Join-Path $PSScriptRoot '..\build\host\doorman.exe'),
    [switch]$Uninstall
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$manifests = Join-Path $PSScriptRoot '..\manifests'
$ids = Get-Content -Raw -Encoding UTF8 (Join-Path $manifests 'extension_ids.json') | ConvertFrom-Json
$name = $ids.hostName
$folder = Join-Path $env:LOCALAPPDATA 'Doorman\host'

# The key under HKCU\SOFTWARE whose default value is the manifest's path, by family.
$registry = @(
    @{ Browser = 'Google Chrome';  Family = 'chromium'; Key = 'Google\Chrome' },
    @{ Browser = 'Chromium';       Family = 'chromium'; Key = 'Chromium' },
    @{ Browser = 'Microsoft Edge'; Family = 'chromium'; Key = 'Microsoft\Edge' },
    @{ Browser = 'Brave';          Family = 'chromium'; Key = 'BraveSoftware\Brave-Browser' },
    @{ Browser = 'Vivaldi';        Family = 'chromium'; Key = 'Vivaldi' },
    @{ Browser = 'Firefox';        Family = 'firefox';  Key = 'Mozilla' }
)

if ($Uninstall) {
    foreach ($row in $registry) {
        $key = "HKCU:\SOFTWARE\$($row.Key)\NativeMessagingHosts\$name"
        if (Test-Path $key) {
            Remove-Item $key
            Write-Output "$($row.Browser): unregistered"
        }
    }
    if (Test-Path $folder) { Remove-Item -Recurse $folder }
    Write-Output "Your journal and settings in $env:LOCALAPPDATA\Doorman were left; delete the folder to forget them."
    exit 0
}

if (-not (Test-Path $HostPath)) {
    Write-Error "There is no host at $HostPath. Build it first (README, `"Windows`"), or name it with -HostPath."
}
New-Item -ItemType Directory -Force $folder | Out-Null
$executable = Join-Path $folder 'doorman.exe'
Copy-Item $HostPath $executable -Force

# Browsers read the manifest as UTF-8 without a byte order mark; Windows PowerShell's own UTF8 writes one.
$utf8 = New-Object System.Text.UTF8Encoding $false
$allowed = @{
    chromium = ($ids.chromium | ForEach-Object { '"chrome-extension://' + $_.id + '/"' }) -join ', '
    firefox  = ($ids.firefox | ForEach-Object { '"' + $_.id + '"' }) -join ', '
}
foreach ($family in $allowed.Keys) {
    $text = Get-Content -Raw -Encoding UTF8 (Join-Path $manifests "$family.json.in")
    $text = $text.Replace('@NAME@', $name).Replace('@PATH@', $executable.Replace('\', '\\')).Replace('@ALLOWED@', $allowed[$family])
    [System.IO.File]::WriteAllText((Join-Path $folder "$family.json"), $text, $utf8)
}
foreach ($row in $registry) {
    $key = "HKCU:\SOFTWARE\$($row.Key)\NativeMessagingHosts\$name"
    New-Item -Force $key | Out-Null
    Set-Item $key (Join-Path $folder "$($row.Family).json")
    Write-Output "$($row.Browser): registered"
}
Write-Output ''
Write-Output 'Now load the extension:'
Write-Output '  Chrome and its relatives: chrome://extensions, Developer mode, "Load unpacked", extension\dist\chrome'
Write-Output '  Firefox: about:debugging#/runtime/this-firefox, "Load Temporary Add-on", extension\dist\firefox\manifest.json'
