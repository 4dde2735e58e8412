package io.github.waymark.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of a {@code PATH} that a new process gets.
 *
 * <p>Java itself looks a program up on the {@code PATH} of its own process.
 */
public final class SearchPath {

    private final List<String> folders;
    private final List<String> extensions;

    private SearchPath(List<String> folders, List<String> extensions) {
        this.folders = folders;
        this.extensions = extensions;
    }

    /** The search path of these environment variables; on Windows with the extensions of {@code PATHEXT}. */
    public static SearchPath of(Map<String, String> environment) {
        Stream<String> extensions = File.separatorChar == '\\'
                ? Stream.of(variable(environment, "PATHEXT", ".COM;.EXE;.BAT;.CMD")
                                .split(";", -1))
                        .map(extension -> extension.toLowerCase(Locale.ROOT))
                : Stream.of("");
        return new SearchPath(
                List.of(variable(environment, "PATH", "").split(File.pathSeparator, -1)), extensions.toList());
    }

    /** Windows ignores case in names. */
    private static String variable(Map<String, String> environment, String name, String fallback) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(fallback);
    }

    /** The program of a name without folders; empty if no folder has it. */
    public Optional<Path> find(String name) {
        for (String folder : folders) {
            Optional<Path> found = folder.isEmpty() ? Optional.empty() : in(folder, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Path> in(String folder, String name) {
        try {
            return Stream.concat(Stream.of(""), extensions.stream())
                    .map(extension -> Path.of(folder, name + extension))
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .findFirst();
        } catch (InvalidPathException e) {
            // A folder of a PATH may be any text.
            return Optional.empty();
        }
    }

    /** The path of a program; its name as it is when it has folders, or is not found. */
    String resolve(String name) {
        boolean hasFolders = name.contains("/") || name.contains(File.separator);
        return hasFolders ? name : find(name).map(Path::toString).orElse(name);
    }
}
