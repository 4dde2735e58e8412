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

    /** In the order in which they are shown. */
    public static final List<Setting> SETTINGS = List.of(
            text("description", "", "", "One line for people."),
            words("labels", "", "", "Groups that the environment is in, for -Dmatrix.labels."),
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
                    "What the JDK does: runs the tests, also compiles, or runs all of Maven."),
            text(
                    "maven",
                    "",
                    "outer",
                    "The Maven of the build: 3.9, 4.0.0-rc-4, or outer for the one that runs the matrix."),
            systems("all", "The operating systems that the environment is for; elsewhere it is left out."),
            choice(
                    "mode",
                    List.of("test", "build"),
                    "test",
                    "test compiles once and only runs the tests in the environment; build runs all of the build in it."),
            words("goals", "", "verify", "Goals and phases."),
            words("profiles", "", "", "Profiles, as after -P; !name switches one off."),
            map("properties", "", "", "User properties, as by -D; they override those of the POM."),
            Setting.of("args", Form.TEXTS, "", "", "Further options of Maven's command line, such as -U."),
            text(
                    "constraints",
                    "",
                    "that of the outer build",
                    "The constraints list, as -Dconstraints takes it; none for none."),
            text("argLine", "", "", "What is added to the command line of the JVM that runs the tests."),
            text("mavenOpts", "", "", "Options of the JVM that runs Maven."),
            choice(
                    "isolation",
                    List.of("directory", "copy"),
                    "directory",
                    "directory gives the environment build directories of its own; copy also a copy of the sources."),
            text("timeout", "", "none", "After what time the environment is ended: 90s, 20m, 1h30m."),
            choice(
                    "skipMissing",
                    List.of("true", "false", "local"),
                    "local",
                    "Whether the environment is skipped when its JDK or Maven isn't there; local skips on a developer's machine and fails in CI."),
            choice(
                    "failFast",
                    List.of("true", "false", "cancel"),
                    "false",
                    "Whether a failure skips the environments that wait; cancel also ends those that run."),
            flag("ignoreOutcome", "false", "Whether a failure is reported without failing the matrix."),
            words("depends", "", "", "Environments that run before it when they run at all; * stands for anything."),
            flag("exclusive", "false", "Whether the environment runs alone."),
            Setting.of(
                    "requires",
                    Form.TREE,
                    "",
                    "",
                    "Conditions on jdk, maven and os; an environment that doesn't meet them is left out."));

    /** The conditions below {@code requires}. */
    public static final List<Setting> CONDITIONS = List.of(
            text("jdk", "", "any", "JDKs that will do."),
            text("maven", "", "any", "Mavens that will do: 3.9, 3.9+, [3.9,4)."),
            systems("all", "Operating systems that will do."));

    private Keys() {}

    /** The setting of that name. */
    public static Optional<Setting> setting(String name) {
        return Setting.find(SETTINGS, name);
    }

    /** The names of keys. */
    public static List<String> names(List<Setting> keys) {
        return keys.stream().map(Setting::name).toList();
    }

    /** Whether what several places say of a key adds up, the weakest first; else the strongest alone is used. */
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
