package io.github.waymark.git;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads git's configuration without JGit: the files of the system, the user and the repository, and the files that they include.
 *
 * <p>Conditions of {@code includeIf} are not evaluated: the settings of such files are only possible ones, see {@link
 * #hasConditional}.
 */
public final class GitConfig {

    /** Git's own limit; a deeper include means that files include each other. */
    private static final int MAX_INCLUDE_DEPTH = 10;

    private static final int MAX_FILES = 1_000;
    private static final int MAX_FILE_BYTES = 8 << 20;

    private enum Scope {
        PROTECTED,
        REPOSITORY
    }

    private record Setting(String key, String value, Scope scope, boolean conditional) {}

    private final List<Setting> settings = new ArrayList<>();
    /** Files included by a condition; each is read once. */
    private final Set<Path> conditionalFiles = new HashSet<>();

    private int files;
    private final Map<String, String> environment;
    private final Path userHome;

    private GitConfig(Map<String, String> environment, Path userHome) {
        this.environment = environment;
        this.userHome = userHome;
    }

    /**
     * Reads all files that git would read.
     *
     * @param folder the repository
     * @param environment the process's environment
     * @param userHome the user's home folder
     * @throws ProblemException when a file is malformed or cannot be read, with its line
     */
    public static GitConfig of(GitFolder folder, Map<String, String> environment, Path userHome) {
        GitConfig all = new GitConfig(environment, userHome);
        for (Path file : ConfigFiles.ofSystem(environment)) {
            all.read(file, Scope.PROTECTED, false, 0);
        }
        for (Path file : ConfigFiles.ofUser(environment, userHome)) {
            all.read(file, Scope.PROTECTED, false, 0);
        }
        all.read(folder.commonDir().resolve("config"), Scope.REPOSITORY, false, 0);
        all.read(folder.gitDir().resolve("config.worktree"), Scope.REPOSITORY, false, 0);
        all.readEnvironment();
        return all;
    }

    /** Reads one file of the same format; a missing file has no settings. */
    public static GitConfig ofFile(Path file, Path userHome) {
        GitConfig one = new GitConfig(Map.of(), userHome);
        one.read(file, Scope.REPOSITORY, false, 0);
        return one;
    }

    /** The environment that the settings were read with. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The user's home folder. */
    public Path userHome() {
        return userHome;
    }

    /**
     * The effective value of a setting.
     *
     * @param key section and name in lower case, the sub-section between them unchanged: {@code core.filemode}
     */
    public Optional<String> value(String key) {
        for (int i = settings.size() - 1; i >= 0; i--) {
            Setting setting = settings.get(i);
            if (setting.key().equals(key) && !setting.conditional()) {
                return Optional.of(setting.value());
            }
        }
        return Optional.empty();
    }

    /** The sub-section in which a setting has this value; empty if there is none. */
    public String subSection(String section, String name, String value) {
        for (Setting setting : settings) {
            String key = setting.key();
            if (setting.value().equals(value) && key.startsWith(section + ".") && key.endsWith("." + name)) {
                return between(section, key, name);
            }
        }
        return "";
    }

    /** A sub-section in which a setting has any value: a remote with a URL; empty if there is none. */
    public Optional<String> subSectionWith(String section, String name) {
        for (Setting setting : settings) {
            String key = setting.key();
            if (key.startsWith(section + ".") && key.endsWith("." + name)) {
                return Optional.of(between(section, key, name));
            }
        }
        return Optional.empty();
    }

    /** What is between section and name in a key: the sub-section; empty if there is none. */
    private static String between(String section, String key, String name) {
        int end = key.length() - name.length() - 1;
        return end > section.length() ? key.substring(section.length() + 1, end) : "";
    }

    /** Whether a boolean setting is on, in any of git's notations. */
    public boolean isOn(String key, boolean fallback) {
        String value = value(key).orElse(fallback ? "true" : "false").toLowerCase(Locale.ROOT);
        return value.equals("true") || value.equals("yes") || value.equals("on") || value.equals("1");
    }

    /** The values set by the system, the user or the environment, but not by the repository; lowest priority first. */
    List<String> protectedValues(String key) {
        List<String> values = new ArrayList<>();
        for (Setting setting : settings) {
            if (setting.key().equals(key) && setting.scope() == Scope.PROTECTED && !setting.conditional()) {
                values.add(setting.value());
            }
        }
        return values;
    }

    /** The value that the system, the user or the environment sets, whatever the repository has. */
    public Optional<String> protectedValue(String key) {
        List<String> values = protectedValues(key);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** Whether the system, the user or the environment sets a value in any sub-section of a section. */
    public boolean isProtected(String section, String name, String value) {
        for (Setting setting : settings) {
            if (setting.scope() == Scope.PROTECTED
                    && !setting.conditional()
                    && setting.value().equals(value)
                    && setting.key().startsWith(section + ".")
                    && setting.key().endsWith("." + name)) {
                return true;
            }
        }
        return false;
    }

    /** The keys that the repository's files set, or may set by a condition. */
    public Set<String> keysOfRepository() {
        Set<String> keys = new LinkedHashSet<>();
        for (Setting setting : settings) {
            if (setting.scope() == Scope.REPOSITORY) {
                keys.add(setting.key());
            }
        }
        return keys;
    }

    /** Whether a conditional include may set something in a section. */
    public boolean hasConditional(String section) {
        for (Setting setting : settings) {
            if (setting.conditional() && setting.key().startsWith(section + ".")) {
                return true;
            }
        }
        return false;
    }

    /** Resolves a path in a setting: {@code ~/} is the user's home; null if the path is invalid. */
    public @Nullable Path path(String value, Path base) {
        try {
            return value.startsWith("~/") ? userHome.resolve(value.substring(2)) : base.resolve(value);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The file with the attributes for all repositories of the user. */
    public Path userAttributes() {
        String configured = value("core.attributesfile").orElse("");
        Path path = configured.isEmpty() ? null : path(configured, userHome);
        return path == null ? ConfigFiles.xdg(environment, userHome).resolve("attributes") : path;
    }

    private void read(Path file, Scope scope, boolean conditional, int depth) {
        if (!Files.isRegularFile(file) || (conditional && !conditionalFiles.add(file))) {
            return;
        }
        if (++files > MAX_FILES || (depth > MAX_INCLUDE_DEPTH && !conditional)) {
            throw new ProblemException(
                    new Problem(
                            "Git's configuration files include each other in a cycle.",
                            file.toString(),
                            "Git allows at most " + MAX_INCLUDE_DEPTH + " nested includes.",
                            "Remove the `include.path` that closes the cycle; `git config --list --show-origin` lists the files."));
        }
        String text;
        try {
            text = new String(BoundedFile.read(file, MAX_FILE_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "Git's configuration file can't be read: " + e.getMessage(),
                            file.toString(),
                            "Its settings affect which files git considers changed.",
                            "Give this user the right to read it, and keep it smaller than " + (MAX_FILE_BYTES >> 20)
                                    + " MB."),
                    e);
        }
        ConfigParser parser = new ConfigParser(file, text);
        while (parser.next()) {
            String key = parser.key();
            String value = parser.value();
            settings.add(new Setting(key, value, scope, conditional));
            if (key.equals("include.path") || (key.startsWith("includeif.") && key.endsWith(".path"))) {
                Path included = path(value, file.resolveSibling("."));
                if (included != null) {
                    read(included.normalize(), scope, conditional || !key.equals("include.path"), depth + 1);
                }
            }
        }
    }

    /** {@code GIT_CONFIG_COUNT}, which CI services use to set {@code safe.directory}. */
    private void readEnvironment() {
        String count = environment.getOrDefault("GIT_CONFIG_COUNT", "");
        for (int i = 0; isBelow(i, count); i++) {
            String key = environment.get("GIT_CONFIG_KEY_" + i);
            String value = environment.get("GIT_CONFIG_VALUE_" + i);
            if (key == null || value == null) {
                // Git reports an error then; a large count alone must not keep a build busy.
                return;
            }
            int first = key.indexOf('.');
            if (first > 0) {
                int last = key.lastIndexOf('.');
                String normalized = key.substring(0, first).toLowerCase(Locale.ROOT)
                        + key.substring(first, last)
                        + key.substring(last).toLowerCase(Locale.ROOT);
                settings.add(new Setting(normalized, value, Scope.PROTECTED, false));
            }
        }
    }

    private static boolean isBelow(int i, String count) {
        try {
            return i < Integer.parseInt(count);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
