#!/bin/sh
# Starts @target@.

launcher_file=$0
case $launcher_file in
  */*) ;;
  *) launcher_file=./$launcher_file ;;
esac
while [ -h "$launcher_file" ]; do
  launcher_link=$(readlink "$launcher_file") || exit 1
  case $launcher_link in
    /*) launcher_file=$launcher_link ;;
    *) launcher_file=${launcher_file%/*}/$launcher_link ;;
  esac
done
# Physically, because the folder may be a link, too.
launcher_lib=$(CDPATH= cd -P "${launcher_file%/*}/../lib" && pwd -P) || exit 1

if [ -n "$JAVA_HOME" ]; then
  launcher_java=$JAVA_HOME/bin/java
else
  launcher_java=java
fi
if ! command -v "$launcher_java" >/dev/null 2>&1; then
  echo "$0: there is no program $launcher_java. Set JAVA_HOME to the folder of Java, or add java to the PATH." >&2
  exit 127
fi

# JAVA_OPTS is split at blanks, and its patterns are not expanded.
set -f
exec "$launcher_java" @options@$JAVA_OPTS @path@ @arguments@ "$@"
