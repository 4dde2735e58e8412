package io.github.waymark.environment;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a build is of a stranger's change, for which Waymark does nothing that the repository could use against the one who builds it:
 * templates and commands of the repository, downloads from its URLs, and the user's credentials and keys are off.
 *
 * <p>It is on if any of the places says so. A repository can set properties ({@code .mvn/maven.config}, {@code .mvn/jvm.config}), but it
 * can't take back what the environment variable of the process says; so nothing switches it off again. Properties of POMs and {@code
 * .mvn/waymark.yaml} don't count.
 */
public final class UntrustedBuild {

    /** The property, of the command line or of the JVM. */
    public static final String PROPERTY = "waymark.untrusted";

    /** The environment variable. */
    public static final String VARIABLE = "WAYMARK_UNTRUSTED";

    /** What is off. */
    public enum Use {
        TEMPLATES("templates of the repository", "A template is a program of the one who wrote the change."),
        URLS("downloads from URLs that the repository names", "The URL may be chosen by the one who wrote the change."),
        CREDENTIALS(
                "credentials and signing keys of the user",
                "The one who wrote the change could have them used, or sent, where they don't belong."),
        COMMANDS(
                "commands of the repository",
                "They are programs of the one who wrote the change, and run with the rights of the one who builds it.");

        private final String words;
        private final String why;

        Use(String words, String why) {
            this.words = words;
            this.why = why;
        }
    }

    private final boolean on;

    private UntrustedBuild(boolean on) {
        this.on = on;
    }

    /**
     * Decides for a build.
     *
     * @param properties the properties of the command line, and those of the JVM
     * @param environments the environment of the user who started the build, and that of the process: properties such as {@code
     *     env.WAYMARK_UNTRUSTED} replace variables in Maven's copy
     */
    public static UntrustedBuild of(List<Map<String, String>> properties, List<Map<String, String>> environments) {
        return new UntrustedBuild(isOn(properties, PROPERTY) || isOn(environments, VARIABLE));
    }

    /** Decides by the environment, in which {@code BuildInputs} says it however it was said. */
    public static UntrustedBuild of(Map<String, String> environment) {
        return of(List.of(), List.of(environment));
    }

    /** A loop, as every build runs this and a JVM's first lambda takes longer. */
    private static boolean isOn(List<Map<String, String>> places, String name) {
        for (Map<String, String> values : places) {
            if (isOn(values, name)) {
                return true;
            }
        }
        return false;
    }

    /** Anything but a clear no is yes: a typo must not open what should be closed. */
    private static boolean isOn(Map<String, String> values, String name) {
        String value = values.get(name);
        return value != null
                && switch (value.strip().toLowerCase(Locale.ROOT)) {
                    case "false", "0", "no", "off" -> false;
                    // `-Dwaymark.untrusted` alone has the value "true" in Maven, and "" in some tools; a variable
                    // without value is one
                    // that a script didn't set.
                    case "" -> name.equals(PROPERTY);
                    default -> true;
                };
    }

    /** Whether the build is of a stranger's change. */
    public boolean isOn() {
        return on;
    }

    /**
     * Ends a goal that does what is off.
     *
     * @param what what the goal would do, such as {@code matrix:exec runs a command}
     * @param where the parameter, file or URL that asks for it
     * @param instead what can be done without it
     * @throws ProblemException if the build is of a stranger's change
     */
    public void refuse(Use use, String what, String where, String instead) {
        if (on) {
            throw new ProblemException(new Problem(
                    what + ", which is off in a build of an untrusted change.",
                    where,
                    "-D" + PROPERTY + " or " + VARIABLE + " is set: " + use.words + " are not used. " + use.why,
                    instead + " In a clone whose content you have reviewed, run the goal without " + VARIABLE + "."));
        }
    }

    /**
     * The message about what a goal leaves out.
     *
     * @param what what is left out, such as {@code src/releasenotes/templates}
     * @param instead what is used instead
     */
    public String leftOut(Use use, String what, String instead) {
        return PROPERTY + ": " + use.words + " are off, so " + what + " is not used; " + instead;
    }
}
