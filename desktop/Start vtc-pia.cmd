@echo off
rem Opens the workbench on the folder 'assessments' beside this file.
title vtc-pia
cd /d "%~dp0"
if not exist assessments mkdir assessments
node\node.exe --disallow-code-generation-from-strings --disable-proto=delete --max-semi-space-size=16 node_modules\vtc-pia\dist\bundle\vtc-pia.cjs serve assessments
if errorlevel 1 pause
