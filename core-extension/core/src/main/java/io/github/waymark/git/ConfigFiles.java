package io.github.waymark.git;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where git's configuration files lie. Found by path: asking the {@code git} program costs a process. */
public final class ConfigFiles {

    private ConfigFiles() {}

    /** The system's file, if git would read one; it may be missing. */
    public static List<Path> ofSystem(Map<String, String> environment) {
        String off = environment.getOrDefault("GIT_CONFIG_NOSYSTEM", "").toLowerCase(Locale.ROOT);
        if (!off.isEmpty() && !off.equals("0") && !off.equals("false") && !off.equals("no")) {
            return List.of();
        }
        String given = environment.getOrDefault("GIT_CONFIG_SYSTEM", "");
        return List.of(given.isEmpty() ? besideGit(environment) : Path.of(given));
    }

    /** The user's files, weakest first; they may be missing. */
    public static List<Path> ofUser(Map<String, String> environment, Path userHome) {
        String given = environment.getOrDefault("GIT_CONFIG_GLOBAL", "");
        if (!given.isEmpty()) {
            return List.of(Path.of(given));
        }
        return List.of(xdg(environment, userHome).resolve("config"), userHome.resolve(".gitconfig"));
    }

    /** The folder of the user's newer files. */
    static Path xdg(Map<String, String> environment, Path userHome) {
        String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (folder.isEmpty() ? userHome.resolve(".config") : Path.of(folder)).resolve("git");
    }

    /** Distributions compile {@code /etc} in; others look beside the program (Windows, Homebrew). */
    private static Path besideGit(Map<String, String> environment) {
        Path usual = Path.of("/etc/gitconfig");
        if (Files.exists(usual)) {
            return usual;
        }
        String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
        int start = 0;
        while (start < path.length()) {
            int end = path.indexOf(File.pathSeparatorChar, start);
            end = end < 0 ? path.length() : end;
            Path found = above(path.substring(start, end));
            if (found != null) {
                return found;
            }
            start = end + 1;
        }
        return usual;
    }

    private static @Nullable Path above(String folder) {
        try {
            Path bin = Path.of(folder);
            if (!bin.isAbsolute() || !(Files.exists(bin.resolve("git")) || Files.exists(bin.resolve("git.exe")))) {
                return null;
            }
            for (Path root = bin.getParent(); root != null; root = root.getParent()) {
                Path file = root.resolve("etc").resolve("gitconfig");
                if (Files.exists(file)) {
                    return file;
                }
            }
            return null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
