package io.github.waymark.matrix.jdk;

import io.github.waymark.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine below a folder, with JDKs that are only folders and files. */
final class FakeMachine implements Programs {

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private OperatingSystem os = OperatingSystem.LINUX;
    final List<String> started = new ArrayList<>();

    FakeMachine(Path folder) {
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdk("usr/lib/jvm/running", "17.0.15", "Debian");
    }

    FakeMachine os(OperatingSystem system) {
        os = system;
        return this;
    }

    FakeMachine variable(String name, String path) {
        environment.put(name, root.resolve(path).toString());
        return this;
    }

    /** What a program prints whose path, or whose first words, end so. */
    FakeMachine answers(String program, String text) {
        answers.put(program, text);
        return this;
    }

    Path path(String path) {
        return root.resolve(path);
    }

    FakeMachine jdk(String home, String version, String vendor) {
        return home(home)
                .file(
                        home + "/release",
                        "IMPLEMENTOR=\"" + vendor + "\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
    }

    /** A folder with programs, and without a file that has the version. */
    FakeMachine home(String home) {
        String suffix = os == OperatingSystem.WINDOWS ? ".exe" : "";
        program(home + "/bin/java" + suffix);
        return program(home + "/bin/javac" + suffix);
    }

    FakeMachine program(String path) {
        file(path, "#!/bin/sh\n");
        path(path).toFile().setExecutable(true);
        return this;
    }

    FakeMachine file(String path, String text) {
        try {
            Files.createDirectories(path(path).getParent());
            Files.writeString(path(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FakeMachine link(String path, String target) {
        try {
            Files.createDirectories(path(path).getParent());
            Files.createSymbolicLink(path(path), path(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FakeMachine delete(String path) {
        try {
            Files.delete(path(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A variable that is no path. */
    FakeMachine text(String name, String value) {
        environment.put(name, value);
        return this;
    }

    String advice(String requirement) {
        return advice().of(JdkRequirement.of(requirement, "test"));
    }

    JdkAdvice advice() {
        return new JdkAdvice(machine(), this);
    }

    private Machine machine() {
        return new Machine(
                root,
                path("home"),
                os,
                environment,
                path("usr/lib/jvm/running"),
                List.of(path("home/.m2/toolchains.xml"), path("conf/toolchains.xml")));
    }

    Jdks jdks(String... named) {
        Machine machine = machine();
        List<Path> paths = List.of(named).stream().map(this::path).toList();
        return JdkSearch.find(machine, paths, this, new Cache(Optional.of(path("home/.m2"))));
    }

    /** The homes of the JDKs that can be used, relative to the root. */
    List<String> homes(String... named) {
        return jdks(named).usable().stream()
                .map(jdk -> root.relativize(jdk.home()).toString())
                .toList();
    }

    @Override
    public Optional<String> output(List<String> command, Duration limit) {
        String line = String.join(" ", command);
        started.add(line);
        return answers.entrySet().stream()
                .filter(answer -> line.contains(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
