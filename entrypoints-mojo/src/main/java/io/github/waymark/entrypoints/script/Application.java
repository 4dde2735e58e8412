package io.github.waymark.entrypoints.script;

import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A folder with an application: the launchers in {@code bin}, and the jars in {@code lib}.
 *
 * <p>What an earlier run wrote and this one doesn't is deleted; other files are left alone.
 */
public final class Application {

    private static final String BIN = "bin/";
    private static final String LIB = "lib/";

    private final Path folder;
    private final Path record;
    private final Instant time;
    private final Set<String> written = new LinkedHashSet<>();
    private int changed;

    /**
     * An application in a folder.
     *
     * @param record the file in which the names of the files are recorded for the next run
     * @param time of entries in archives
     */
    public Application(Path folder, Path record, Instant time) {
        this.folder = folder;
        this.record = record;
        this.time = time;
    }

    /**
     * Writes the folder.
     *
     * @param jars in the order of the class path
     * @param modulePath whether programs run on the module path
     * @param options of the JVM
     * @return the number of files that changed
     */
    public int write(List<Source> jars, List<ConsoleScript> scripts, boolean modulePath, List<String> options)
            throws IOException {
        Map<Source, String> names = fileNames(jars);
        for (Map.Entry<Source, String> jar : names.entrySet()) {
            copy(jar.getKey().archive().file(), LIB + jar.getValue());
        }
        ApplicationModules modules = new ApplicationModules(jars);
        if (!modulePath) {
            write(LIB + PathingJar.NAME, PathingJar.of(List.copyOf(names.values()), time));
        }
        for (ConsoleScript script : scripts) {
            JavaCommand command = modulePath
                    ? JavaCommand.onModulePath(options, script.target(), modules.of(script))
                    : JavaCommand.onClassPath(options, script.target());
            write(BIN + script.name(), LauncherText.posix(script, command).getBytes(StandardCharsets.UTF_8));
            setExecutable(folder.resolve(BIN + script.name()));
            write(
                    BIN + script.name() + ".cmd",
                    LauncherText.windows(script, command).getBytes(StandardCharsets.UTF_8));
        }
        deleteOthers();
        return changed;
    }

    /** The names of the files in {@code lib}; two of one name get their group in front. */
    private static Map<Source, String> fileNames(List<Source> jars) {
        Map<Source, String> names = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>(Set.of(PathingJar.NAME));
        for (Source jar : jars) {
            String name = jar.archive().name();
            if (!taken.add(name)) {
                name = jar.artifact().split(":", 2)[0] + "." + name;
                for (int i = 2; !taken.add(name); i++) {
                    name = i + "." + name;
                }
            }
            names.put(jar, name);
        }
        return names;
    }

    private void copy(Path jar, String name) throws IOException {
        Path target = folder.resolve(name);
        written.add(name);
        boolean unchanged = Files.isRegularFile(target)
                && Files.size(target) == Files.size(jar)
                && Files.getLastModifiedTime(target).equals(Files.getLastModifiedTime(jar));
        if (!unchanged) {
            changed += OutputFile.write(target, stream -> Files.copy(jar, stream)) ? 1 : 0;
            Files.setLastModifiedTime(target, Files.getLastModifiedTime(jar));
        }
    }

    private void write(String name, byte[] content) {
        written.add(name);
        changed += OutputFile.write(folder.resolve(name), content) ? 1 : 0;
    }

    private static void setExecutable(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void deleteOthers() throws IOException {
        List<String> before = Files.isRegularFile(record) ? Files.readAllLines(record) : List.of();
        for (String name : before) {
            // The file could have been changed by hand; what isn't below the folder isn't of an earlier run.
            boolean isOurs = name.matches("(bin|lib)/[^/\\\\]+") && !written.contains(name);
            if (isOurs && Files.deleteIfExists(folder.resolve(name))) {
                changed++;
            }
        }
        OutputFile.write(record, String.join("\n", new ArrayList<>(written)) + "\n");
    }
}
