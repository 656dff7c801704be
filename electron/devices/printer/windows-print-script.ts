/**
 * Ends with 3 where there is no such printer, 4 where it is paused or offline, 5 where nothing was begun, 6 where it broke off in the middle.
 * The last line says why. Status bits are those of PRINTER_INFO_2: 1 paused, 0x80 offline.
 */
export const windowsPrintScript = String.raw`
$ErrorActionPreference = 'Stop'
$name = $env:PB_QUEUE
$escaped = $name.Replace('\', '\\').Replace("'", "\'")
$printer = Get-CimInstance -ClassName Win32_Printer -Filter "Name='$escaped'"
if (-not $printer) { Write-Output 'there is no such queue'; exit 3 }
if ($printer.WorkOffline -or ($printer.PrinterState -band 0x81)) { Write-Output 'it is paused or offline'; exit 4 }
if ($env:PB_RAW -ne '1') {
  try {
    $p = Start-Process -FilePath $env:PB_FILE -Verb PrintTo -ArgumentList ('"' + $name.Replace('"', '') + '"') -WindowStyle Hidden -PassThru
    if ($p -and -not $p.WaitForExit(60000)) { $p.CloseMainWindow() | Out-Null }
    exit 0
  } catch { Write-Output 'no program of this computer prints PDF'; exit 5 }
}
Add-Type -TypeDefinition @'
using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
public static class PackbenchSpooler {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class DocInfo { public string Name; public string Output; public string Kind; }
  [DllImport("winspool.drv", EntryPoint = "OpenPrinterW", SetLastError = true, CharSet = CharSet.Unicode)]
  static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool ClosePrinter(IntPtr printer);
  [DllImport("winspool.drv", EntryPoint = "StartDocPrinterW", SetLastError = true, CharSet = CharSet.Unicode)]
  static extern int StartDocPrinter(IntPtr printer, int level, [In] DocInfo doc);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool StartPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  public static int Send(string name, string title, byte[] bytes, out string why) {
    IntPtr printer; why = "";
    if (!OpenPrinter(name, out printer, IntPtr.Zero)) { why = new Win32Exception().Message; return 5; }
    try {
      var doc = new DocInfo { Name = title, Output = null, Kind = "RAW" };
      if (StartDocPrinter(printer, 1, doc) == 0) { why = new Win32Exception().Message; return 5; }
      int written = 0;
      bool ok = StartPagePrinter(printer) && WritePrinter(printer, bytes, bytes.Length, out written) && written == bytes.Length;
      if (!ok) why = new Win32Exception().Message;
      ok = EndPagePrinter(printer) && ok;
      ok = EndDocPrinter(printer) && ok;
      return ok ? 0 : 6;
    } finally { ClosePrinter(printer); }
  }
}
'@
$why = ''
$code = [PackbenchSpooler]::Send($name, $env:PB_TITLE, [IO.File]::ReadAllBytes($env:PB_FILE), [ref]$why)
Write-Output $why
exit $code
`
