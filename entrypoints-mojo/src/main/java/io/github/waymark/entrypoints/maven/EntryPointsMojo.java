package io.github.waymark.entrypoints.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.maven.goal.WaymarkMojo;
import org.apache.maven.plugins.annotations.Parameter;

/** The base of all goals. */
abstract class EntryPointsMojo extends WaymarkMojo {

    /** Skips the goal. */
    @Parameter(property = "entry-points.skip", defaultValue = "false")
    private boolean skip;

    EntryPointsMojo() {
        super("entry-points");
    }

    @Override
    protected final boolean isSkipped() {
        return skip;
    }

    /** Whether errors fail the build, by the parameter {@code entry-points.enforce}. */
    final boolean isEnforced(String enforce) {
        String word = EnumParameter.word("entry-points.enforce", enforce, "auto", "true", "false");
        return word.equals("auto") ? build().isOnCiServer() : word.equals("true");
    }
}
