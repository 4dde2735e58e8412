package io.github.waymark.matrix.launch;

import io.github.waymark.process.CommandLine;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Generates scripts that set up a shell for an environment. */
public final class ShellScripts {

    private final Map<String, String> variables;
    private final Path jdk;
    private final Path maven;

    /** Scripts that select a JDK and a Maven, and set further variables. */
    public ShellScripts(Path jdk, Path maven, Map<String, String> variables) {
        this.variables = new TreeMap<>(variables);
        this.jdk = jdk;
        this.maven = maven;
    }

    /** For POSIX shells: {@code . env.sh}. */
    public String sh() {
        StringBuilder text = new StringBuilder("# Sets up a shell for the environment: . env.sh\n");
        text.append("export JAVA_HOME=")
                .append(CommandLine.forShell(jdk.toString()))
                .append('\n');
        text.append("export MAVEN_HOME=")
                .append(CommandLine.forShell(maven.toString()))
                .append('\n');
        variables.forEach((name, value) -> text.append("export ")
                .append(name)
                .append('=')
                .append(CommandLine.forShell(value))
                .append('\n'));
        return text.append("export PATH=\"$JAVA_HOME/bin:$MAVEN_HOME/bin:$PATH\"\n")
                .toString();
    }

    /** For PowerShell: {@code . ./env.ps1}. */
    public String powerShell() {
        StringBuilder text = new StringBuilder("# Sets up PowerShell for the environment: . ./env.ps1\n");
        text.append("$env:JAVA_HOME = ").append(powerQuoted(jdk.toString())).append('\n');
        text.append("$env:MAVEN_HOME = ").append(powerQuoted(maven.toString())).append('\n');
        variables.forEach((name, value) -> text.append("$env:")
                .append(name)
                .append(" = ")
                .append(powerQuoted(value))
                .append('\n'));
        return text.append("$sep = [IO.Path]::PathSeparator\n")
                .append(
                        "$env:PATH = (Join-Path $env:JAVA_HOME 'bin') + $sep + (Join-Path $env:MAVEN_HOME 'bin') + $sep + $env:PATH\n")
                .toString();
    }

    /** A program {@code mvn} that runs the Maven of the environment on its JDK, with these arguments before its own. */
    public String mvn(Iterable<String> arguments) {
        StringBuilder text = new StringBuilder(
                "#!/bin/sh\n. \"$(dirname \"$0\")/env.sh\"\nMAVEN_SKIP_RC=1 exec \"$MAVEN_HOME/bin/mvn\"");
        arguments.forEach(argument -> text.append(' ').append(CommandLine.forShell(argument)));
        return text.append(" \"$@\"\n").toString();
    }

    private static String powerQuoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
