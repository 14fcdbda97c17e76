; Setup for Windows, made by build/make-installer.ts: makensis -DVERSION=… -DSOURCE=packed folder -DTARGET=Setup.exe
; For the person at the machine alone, so that no administrator is needed. The store in %APPDATA% is never touched.
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
!include MUI2.nsh
!include x64.nsh
!include WinVer.nsh
!include FileFunc.nsh

!define NAME "工友档案"
!define PROGRAM "gongyou.exe"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\gongyou"
; One fixed folder: it is emptied as a whole, so it must never be one that holds anything else.
!define FOLDER "$LOCALAPPDATA\Programs\gongyou"

Name "${NAME}"
OutFile "${TARGET}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME}安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${__FILEDIR__}/icon/icon.ico"
!define MUI_UNICON "${__FILEDIR__}/icon/icon.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; Windows lets nobody write to a program that runs. A silent run has nobody to ask and gives up.
!macro WaitUntilClosed
  ${DoWhile} ${FileExists} "${FOLDER}\${PROGRAM}"
    ClearErrors
    FileOpen $0 "${FOLDER}\${PROGRAM}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME}正在运行。请先退出，再按“重试”。" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${Loop}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "${NAME}需要 64 位的 Windows 10 或更新的系统，这台电脑是 32 位系统，不能安装。" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${NAME}需要 64 位的 Windows 10 或更新的系统，这台电脑的系统太旧，不能安装。" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  StrCpy $INSTDIR "${FOLDER}"
  !insertmacro WaitUntilClosed
FunctionEnd

Function un.onInit
  !insertmacro WaitUntilClosed
FunctionEnd

Section
  SetShellVarContext current
  RMDir /r "${FOLDER}"
  SetOutPath "${FOLDER}"
  File /r "${SOURCE}/*"
  WriteUninstaller "${FOLDER}\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "${FOLDER}\${PROGRAM}"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "${FOLDER}\${PROGRAM}"
  ${GetSize} "${FOLDER}" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "${FOLDER}\${PROGRAM}"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"${FOLDER}\uninstall.exe"'
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
SectionEnd

Section Uninstall
  SetShellVarContext current
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  RMDir /r "${FOLDER}"
  DeleteRegKey HKCU "${ENTRY}"
SectionEnd
