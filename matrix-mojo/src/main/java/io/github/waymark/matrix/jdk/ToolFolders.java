package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the JDKs that version managers, build tools and CI runners have installed. */
final class ToolFolders {

    private final Machine machine;
    private final JdkFolders folders;

    ToolFolders(Machine machine) {
        this.machine = machine;
        this.folders = new JdkFolders(machine);
    }

    List<JdkCandidate> candidates() {
        List<JdkCandidate> found = new ArrayList<>();
        for (Path folder : versionManagerFolders()) {
            found.addAll(folders.in(folder, 1));
        }
        for (Path folder : buildToolFolders()) {
            found.addAll(folders.in(folder, 2));
        }
        found.addAll(folders.in(coursier().resolve("jvm"), 1));
        // The URL of an archive, followed by its content:
        // arc/https/github.com/adoptium/…/OpenJDK17U.tar.gz/jdk-17.0.3+7
        found.addAll(folders.in(coursier().resolve("arc").resolve("https"), 9));
        for (Path cache : runnerCaches()) {
            for (Path vendor : SafePaths.folders(cache)) {
                if (String.valueOf(vendor.getFileName())
                        .toLowerCase(Locale.ROOT)
                        .startsWith("java_")) {
                    found.addAll(folders.in(vendor, 2));
                }
            }
        }
        return found;
    }

    private List<Path> versionManagerFolders() {
        Path data = machine.folder("XDG_DATA_HOME", ".local/share");
        Path sdkman = machine.folder("SDKMAN_DIR", ".sdkman").resolve("candidates");
        return List.of(
                machine.variable("SDKMAN_CANDIDATES_DIR").orElse(sdkman).resolve("java"),
                machine.folder("JENV_ROOT", ".jenv").resolve("versions"),
                machine.folder("ASDF_DATA_DIR", ".asdf").resolve("installs/java"),
                machine.variable("MISE_DATA_DIR").orElse(data.resolve("mise")).resolve("installs/java"),
                machine.folder("JABBA_HOME", ".jabba").resolve("jdk"));
    }

    private List<Path> buildToolFolders() {
        Path jbang = machine.folder("JBANG_DIR", ".jbang").resolve("cache");
        return List.of(
                machine.userHome().resolve(".m2/jdks"),
                machine.userHome().resolve(".jdks"),
                machine.folder("GRADLE_USER_HOME", ".gradle").resolve("jdks"),
                machine.variable("JBANG_CACHE_DIR").orElse(jbang).resolve("jdks"));
    }

    private Path coursier() {
        return machine.variable("COURSIER_CACHE")
                .map(cache -> cache.resolveSibling(""))
                .orElse(machine.folder(
                                "XDG_CACHE_HOME", machine.os() == OperatingSystem.MACOS ? "Library/Caches" : ".cache")
                        .resolve(machine.os() == OperatingSystem.MACOS ? "Coursier" : "coursier"));
    }

    private List<Path> runnerCaches() {
        List<Path> caches = new ArrayList<>();
        machine.variable("RUNNER_TOOL_CACHE").ifPresent(caches::add);
        machine.variable("AGENT_TOOLSDIRECTORY").ifPresent(caches::add);
        caches.add(machine.root().resolve("opt/hostedtoolcache"));
        caches.add(machine.userHome().resolve("hostedtoolcache"));
        return caches;
    }
}
