package io.github.waymark.entrypoints;

import io.github.waymark.classfile.Compiled;
import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.check.CheckedPath;
import io.github.waymark.entrypoints.check.DeniedArtifacts;
import io.github.waymark.entrypoints.check.EntryPointCheck;
import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.finding.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A class path of a test: folders with compiled sources and files, the first of them the project's own. */
public final class TrialPath {

    private final Path root;
    private final Archives archives = new Archives(17);
    private final List<Source> sources = new ArrayList<>();
    private EntryPointSettings settings = EntryPointSettings.builtIn();
    private DeniedArtifacts denied = DeniedArtifacts.NONE;
    private int release;
    private boolean complete = true;

    public TrialPath(Path root) {
        this.root = root;
    }

    /** A file of an archive. */
    public static final class Entry {

        private final String name;
        private final byte[] content;

        public Entry(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        public static Entry of(String name, String content) {
            return new Entry(name, content.getBytes(StandardCharsets.UTF_8));
        }

        public static Entry service(String type, String content) {
            return of("META-INF/services/" + type, content);
        }
    }

    public Path root() {
        return root;
    }

    public List<Source> sources() {
        return sources;
    }

    public TrialPath settings(EntryPointSettings other) {
        settings = other;
        return this;
    }

    /** Sets which artifacts the project doesn't want. */
    public TrialPath denied(DeniedArtifacts other) {
        denied = other;
        return this;
    }

    public TrialPath release(int java) {
        release = java;
        return this;
    }

    /** As jars by themselves, not all that a program needs. */
    public TrialPath incomplete() {
        complete = false;
        return this;
    }

    /** Compiles sources with the archives before as their class path. */
    public TrialPath classes(String name, String... code) throws IOException {
        List<String> options = new ArrayList<>();
        if (!sources.isEmpty()) {
            options.add("-cp");
            options.add(sources.stream()
                    .map(one -> one.archive().file().toString())
                    .collect(Collectors.joining(System.getProperty("path.separator"))));
        }
        Compiled.into(root.resolve(name), options, code);
        return this;
    }

    /** Adds a folder to the class path, with what was compiled into it and with files. */
    public TrialPath folder(String name, boolean own, Entry... files) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        for (Entry file : files) {
            Path target = folder.resolve(file.name);
            Files.createDirectories(target.getParent());
            Files.write(target, file.content);
        }
        return add(folder, name, own);
    }

    /** Adds an archive to the class path. */
    public TrialPath add(Path file, String label, boolean own) throws IOException {
        String artifact = "com.acme:" + label.replace(".jar", "") + ":1";
        sources.add(new Source(archives.open(file), artifact, label, own, List.of("com.acme:app:1", artifact)));
        return this;
    }

    /** Makes a jar of folders, of which the first has each file; with a folder in front of each name, if one is given. */
    public Path jar(String name, String prefix, String... folders) throws IOException {
        Path jar = root.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            List<String> names = new ArrayList<>();
            for (String folder : folders) {
                Path from = root.resolve(folder);
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
                        String entry = prefix + from.relativize(one).toString().replace('\\', '/');
                        if (!names.contains(entry)) {
                            names.add(entry);
                            zip.putNextEntry(new ZipEntry(entry));
                            zip.write(Files.readAllBytes(one));
                        }
                    }
                }
            }
        }
        return jar;
    }

    public Source source(Path file) throws IOException {
        return new Source(archives.open(file), "com.acme:app:1", "target/" + file.getFileName(), true, List.of());
    }

    public Registry registry() {
        return Registry.of(sources);
    }

    /** All findings of the class path. */
    public List<EntryPointFinding> all() {
        boolean modular = sources.stream()
                .anyMatch(one -> one.own() && one.archive().module().isPresent());
        Registry registry = registry();
        return new EntryPointCheck(new CheckedPath(
                        registry,
                        new KnownClasses(sources, JdkClasses.running()),
                        settings,
                        release,
                        complete,
                        modular,
                        true,
                        denied))
                .findings();
    }

    /** The findings that are reported. */
    public List<EntryPointFinding> findings() {
        return all().stream().filter(one -> one.level() != Level.INFO).toList();
    }

    /** Rule, level and place of each finding that is reported. */
    public List<String> lines() {
        return findings().stream()
                .map(one -> one.finding().rule().id() + " " + one.level().word() + " "
                        + one.finding().place().text())
                .toList();
    }
}
