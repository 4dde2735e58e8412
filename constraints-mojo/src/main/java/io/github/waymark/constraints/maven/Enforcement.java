package io.github.waymark.constraints.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;

/** Whether violations fail a build. */
final class Enforcement {

    private Enforcement() {}

    /**
     * Reads the setting.
     *
     * @param ci the environment variable {@code CI}
     */
    static boolean of(String enforce, String ci) {
        return switch (enforce) {
            case "auto" -> !ci.isEmpty() && !ci.equals("false") && !ci.equals("0");
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new ProblemException(new Problem(
                        "The setting 'constraints.enforce' doesn't take the value '" + enforce + "'.",
                        "constraints.enforce",
                        "It is unknown whether a violation fails the build.",
                        "Use auto, true or false."));
        };
    }
}
