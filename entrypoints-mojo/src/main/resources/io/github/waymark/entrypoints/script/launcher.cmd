@echo off
rem Starts @target@.

setlocal DisableDelayedExpansion
set "launcher_lib=%~dp0..\lib"
set "launcher_java=java.exe"
if defined JAVA_HOME set "launcher_java=%JAVA_HOME:"=%\bin\java.exe"

"%launcher_java%" @options@%JAVA_OPTS% @path@ @arguments@ %*
exit /b %ERRORLEVEL%
