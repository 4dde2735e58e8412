package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.show.JdkReport;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the JDKs of this machine: those of {@code JAVA_HOME} and similar variables, of {@code toolchains.xml}, of version managers, build
 * tools and CI runners, and of the operating system.
 *
 * <p>A JDK that can't be used is listed with the reason. The version is read from the file {@code release} of a JDK; only if it is not
 * there is {@code java} started.
 */
@Mojo(name = "jdks", requiresProject = false, aggregator = true, threadSafe = true)
public final class JdksMojo extends MatrixMojo {

    /** {@code text} for people; {@code json}; {@code toolchains}, a {@code toolchains.xml} for other plugins. Also {@code MATRIX_FORMAT}. */
    @Parameter(property = "matrix.format")
    private @Nullable String format;

    /**
     * The file to write to, in UTF-8; without it, text goes to the log and the other formats to standard output. Also {@code
     * MATRIX_OUTPUT}.
     */
    @Parameter(property = "matrix.output")
    private @Nullable File output;

    @Override
    protected void run() {
        Jdks jdks = jdks();
        switch (EnumParameter.word(
                "matrix.format", option(format, "MATRIX_FORMAT", "text"), "text", "json", "toolchains")) {
            case "json" -> report(JdkReport.json(jdks), output(output), false);
            case "toolchains" -> report(JdkReport.toolchains(jdks), output(output), false);
            default -> report(JdkReport.text(jdks), output(output), true);
        }
    }
}
