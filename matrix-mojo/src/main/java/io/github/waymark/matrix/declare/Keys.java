package io.github.waymark.matrix.declare;

import java.util.List;
import java.util.Optional;

/** All keys of the settings of an environment. */
public final class Keys {

    /** The operating systems that an environment may be for. */
    public static final List<String> SYSTEMS = List.of("linux", "macos", "windows");

    private static final List<String> TRUTH = List.of("true", "false");

    /** In the order in which they are shown. */
    public static final List<Key> SETTINGS = List.of(
            single("description", Form.TEXT, "", "One line for people."),
            adding("labels", Form.WORDS, "Groups that the environment is in, for -Dmatrix.labels."),
            single(
                    "jdk",
                    Form.JDK,
                    "the JDK that runs Maven",
                    "The JDK of the environment: 17, 17+, [17,22), 17.0.15, temurin-21, 26-ea."),
            single(
                    "compileJdk",
                    Form.JDK,
                    "the JDK that runs Maven",
                    "The JDK that Maven and the compiler run on in mode test."),
            choice(
                    "role",
                    List.of("auto", "runtime", "compile", "host"),
                    "auto",
                    "What the JDK does: runs the tests, also compiles, or runs all of Maven."),
            single(
                    "maven",
                    Form.MAVEN,
                    "outer",
                    "The Maven of the build: 3.9, 4.0.0-rc-4, or outer for the one that runs the matrix."),
            new Key(
                    "os",
                    Form.WORDS,
                    false,
                    SYSTEMS,
                    "all",
                    "The operating systems that the environment is for; elsewhere it is left out."),
            choice(
                    "mode",
                    List.of("test", "build"),
                    "test",
                    "test compiles once and only runs the tests in the environment; build runs all of the build in it."),
            single("goals", Form.WORDS, "verify", "Goals and phases."),
            adding("profiles", Form.WORDS, "Profiles, as behind -P; !name switches one off."),
            new Key(
                    "properties",
                    Form.TEXT_BY_NAME,
                    false,
                    List.of(),
                    "",
                    "User properties, as by -D; they override those of the POM."),
            adding("args", Form.TEXTS, "Further options of Maven's command line, such as -U."),
            single(
                    "constraints",
                    Form.TEXT,
                    "that of the outer build",
                    "The constraints list, as -Dconstraints takes it; none for none."),
            adding("argLine", Form.TEXT, "What is added to the command line of the JVM that runs the tests."),
            adding("mavenOpts", Form.TEXT, "Options of the JVM that runs Maven."),
            choice(
                    "isolation",
                    List.of("directory", "copy"),
                    "directory",
                    "directory gives the environment build directories of its own; copy also a copy of the sources."),
            single("timeout", Form.DURATION, "none", "After what time the environment is ended: 90s, 20m, 1h30m."),
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
            choice("ignoreOutcome", TRUTH, "false", "Whether a failure is reported without failing the matrix."),
            adding(
                    "depends",
                    Form.WORDS,
                    "Environments that run before it when they run at all; * stands for anything."),
            choice("exclusive", TRUTH, "false", "Whether the environment runs alone."),
            new Key(
                    "requires",
                    Form.CONDITIONS,
                    false,
                    List.of(),
                    "",
                    "Conditions on jdk, maven and os; an environment that doesn't meet them is left out."));

    /** The conditions below {@code requires}. */
    public static final List<Key> CONDITIONS = List.of(
            single("jdk", Form.JDK, "any", "JDKs that will do."),
            single("maven", Form.TEXT, "any", "Mavens that will do: 3.9, 3.9+, [3.9,4)."),
            new Key("os", Form.WORDS, false, SYSTEMS, "all", "Operating systems that will do."));

    private Keys() {}

    /** The setting of that name. */
    public static Optional<Key> setting(String name) {
        return SETTINGS.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** The names of keys. */
    public static List<String> names(List<Key> keys) {
        return keys.stream().map(Key::name).toList();
    }

    private static Key single(String name, Form form, String fallback, String help) {
        return new Key(name, form, false, List.of(), fallback, help);
    }

    private static Key adding(String name, Form form, String help) {
        return new Key(name, form, true, List.of(), "", help);
    }

    private static Key choice(String name, List<String> words, String fallback, String help) {
        return new Key(name, Form.CHOICE, false, words, fallback, help);
    }
}
