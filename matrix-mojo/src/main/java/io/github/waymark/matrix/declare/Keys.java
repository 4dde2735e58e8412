package io.github.waymark.matrix.declare;

import static io.github.waymark.settings.Setting.choice;
import static io.github.waymark.settings.Setting.flag;
import static io.github.waymark.settings.Setting.map;
import static io.github.waymark.settings.Setting.text;
import static io.github.waymark.settings.Setting.words;

import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All keys of the settings of an environment. */
public final class Keys {

    /** The operating systems that an environment may be for. */
    public static final List<String> SYSTEMS = List.of("linux", "macos", "windows");

    private static final Set<String> ADDING = Set.of("labels", "profiles", "args", "argLine", "mavenOpts", "depends");

    /** The keys in the order in which they are shown. */
    public static final List<Setting> SETTINGS = List.of(
            text("description", "", "", "One line for people."),
            words("labels", "", "", "Labels of the environment, for -Dmatrix.labels."),
            text(
                    "jdk",
                    "",
                    "the JDK that runs Maven",
                    "The JDK of the environment: 17, 17+, [17,22), 17.0.15, temurin-21, 26-ea."),
            text(
                    "compileJdk",
                    "",
                    "the JDK that runs Maven",
                    "The JDK that Maven and the compiler run on in mode test."),
            choice(
                    "role",
                    List.of("auto", "runtime", "compile", "host"),
                    "auto",
                    "The role of the JDK: it runs the tests, also compiles, or runs Maven."),
            text(
                    "maven",
                    "",
                    "outer",
                    "The Maven of the build: 3.9, 4.0.0-rc-6, or outer for the one that runs the matrix."),
            systems("all", "The operating systems of the environment; on others it is excluded."),
            choice(
                    "mode",
                    List.of("test", "build"),
                    "test",
                    "test compiles once and runs only the tests in the environment; build runs the whole build in it."),
            words("goals", "", "verify", "Goals and phases."),
            words("profiles", "", "", "Profiles, as after -P; !name switches one off."),
            map("properties", "", "", "User properties, as by -D; they override those of the POM."),
            Setting.of("args", Form.TEXTS, "", "", "Further options of Maven's command line, such as -U."),
            text(
                    "constraints",
                    "",
                    "that of the outer build",
                    "The constraints list, as for -Dconstraints; none disables constraints."),
            text("argLine", "", "", "Extra options for the JVM that runs the tests."),
            text("mavenOpts", "", "", "Options for the JVM that runs Maven."),
            choice(
                    "isolation",
                    List.of("directory", "copy"),
                    "directory",
                    "directory gives the environment its own build directories; copy also a copy of the sources."),
            text("timeout", "", "none", "The time limit of the environment: 90s, 20m, 1h30m."),
            choice(
                    "skipMissing",
                    List.of("true", "false", "local"),
                    "local",
                    "Whether the environment is skipped when its JDK or Maven is not available; local skips on a developer's machine and fails in CI."),
            choice(
                    "failFast",
                    List.of("true", "false", "cancel"),
                    "false",
                    "Whether a failure skips waiting environments; cancel also ends running ones."),
            flag("ignoreOutcome", "false", "Whether a failure is reported without failing the matrix."),
            flag("allowEmpty", "false", "Whether the environment may end without having run a test."),
            words("depends", "", "", "Environments that run before it, if they run; * matches any text."),
            flag("exclusive", "false", "Whether the environment runs alone."),
            Setting.of(
                    "requires",
                    Form.TREE,
                    "",
                    "",
                    "Conditions on jdk, maven and os; an environment that doesn't meet them is excluded."));

    /** The conditions below {@code requires}. */
    public static final List<Setting> CONDITIONS = List.of(
            text("jdk", "", "any", "The accepted JDKs."),
            text("maven", "", "any", "The accepted Mavens: 3.9, 3.9+, [3.9,4)."),
            systems("all", "The accepted operating systems."));

    private Keys() {}

    /** The setting of that name. */
    public static Optional<Setting> setting(String name) {
        return Setting.find(SETTINGS, name);
    }

    /** The names of keys. */
    public static List<String> names(List<Setting> keys) {
        return keys.stream().map(Setting::name).toList();
    }

    /** Whether the values of a key from several places are joined, the weakest first; otherwise the strongest is used. */
    public static boolean adds(String name) {
        return ADDING.contains(name);
    }

    /** Whether a key has names below it. */
    public static boolean isMapping(Setting key) {
        return key.form() == Form.MAP || key.form() == Form.TREE;
    }

    private static Setting systems(String fallback, String help) {
        return new Setting("os", Form.WORDS, SYSTEMS, String.join(", ", SYSTEMS), fallback, help);
    }
}
