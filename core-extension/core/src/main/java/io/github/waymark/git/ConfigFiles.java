package io.github.waymark.git;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Locates git's configuration files by path, without starting the {@code git} program. */
public final class ConfigFiles {

    private ConfigFiles() {}

    /** The system's file, if git would read one; it may not exist. */
    public static List<Path> ofSystem(Map<String, String> environment) {
        String noSystem = environment.getOrDefault("GIT_CONFIG_NOSYSTEM", "").toLowerCase(Locale.ROOT);
        if (!noSystem.isEmpty() && !noSystem.equals("0") && !noSystem.equals("false") && !noSystem.equals("no")) {
            return List.of();
        }
        String configured = environment.getOrDefault("GIT_CONFIG_SYSTEM", "");
        return List.of(configured.isEmpty() ? systemFile(environment) : Path.of(configured));
    }

    /** The user's files, lowest priority first; they may not exist. */
    public static List<Path> ofUser(Map<String, String> environment, Path userHome) {
        String configured = environment.getOrDefault("GIT_CONFIG_GLOBAL", "");
        if (!configured.isEmpty()) {
            return List.of(Path.of(configured));
        }
        return List.of(xdg(environment, userHome).resolve("config"), userHome.resolve(".gitconfig"));
    }

    /** Git's folder in the user's XDG configuration folder. */
    static Path xdg(Map<String, String> environment, Path userHome) {
        String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (folder.isEmpty() ? userHome.resolve(".config") : Path.of(folder)).resolve("git");
    }

    /** Linux distributions use {@code /etc}; on Windows and with Homebrew the file is relative to the program. */
    private static Path systemFile(Map<String, String> environment) {
        Path standard = Path.of("/etc/gitconfig");
        if (Files.exists(standard)) {
            return standard;
        }
        String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
        int start = 0;
        while (start < path.length()) {
            int end = path.indexOf(File.pathSeparatorChar, start);
            end = end < 0 ? path.length() : end;
            Path found = fileNear(path.substring(start, end));
            if (found != null) {
                return found;
            }
            start = end + 1;
        }
        return standard;
    }

    private static @Nullable Path fileNear(String folder) {
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
